import { formatLocalMinute, localMinuteOf } from '../../domain/calendar/local-time.ts';
import { paths } from '../../web/paths.ts';
import { dayWords, instantWords } from '../../words/vi/date-words.ts';
import type { TrailView } from './trail-lines.ts';

/** Lines of the trail; of one dossier its code need not be said again, and whoever read it may be of another agency. */
export function TrailTable({ lines, ofDossier }: { lines: readonly TrailView[]; ofDossier: boolean }) {
  return (
    <table class="mc-list mc-trail" data-rows>
      <thead>
        <tr>
          <th scope="col">Lúc</th>
          <th scope="col">Ai</th>
          <th scope="col">Việc</th>
          {!ofDossier && <th scope="col">Hồ sơ</th>}
          <th scope="col">Mục đích</th>
          <th scope="col">Từ địa chỉ</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <td class="mc-trail__at">
              <time dateTime={line.at} title={instantWords(line.at)}>
                {dayWords(line.at)} {timeOf(line.at)}
              </time>
            </td>
            <td class="mc-trail__who">
              <strong>{line.who}</strong>
              {line.role && <span>{line.role}</span>}
              {ofDossier && <span>{line.agency}</span>}
            </td>
            <td class="mc-trail__act">
              {line.act}
              {line.what && <span class="mc-trail__what">{line.what}</span>}
            </td>
            {!ofDossier && (
              <td class="mc-trail__code" data-label={line.dossier?.code == null ? undefined : 'Hồ sơ'}>
                {line.dossier?.code != null && (
                  <a class="govuk-link" href={paths.visitors(line.dossier.id)}>
                    {line.dossier.code}
                  </a>
                )}
              </td>
            )}
            <td data-label={line.purpose ? 'Mục đích' : undefined}>{line.purpose}</td>
            <td class="mc-trail__address" data-label={line.address ? 'Từ địa chỉ' : undefined}>
              {line.address}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `09:30` */
function timeOf(at: string): string {
  return formatLocalMinute(localMinuteOf(at)).slice(11);
}
