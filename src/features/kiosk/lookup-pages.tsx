import { dueReasonSentences } from '../../documents/due-reason-words.ts';
import { limitWords } from '../../documents/limit-words.ts';
import type { ProvedView } from '../../domain/dossier/proved-view.ts';
import type { PublicView } from '../../domain/dossier/public-view.ts';
import { AwaitedSince } from '../../web/components/awaited-since.tsx';
import { Dots } from '../../web/components/dots.tsx';
import { Main } from '../../web/components/main.tsx';
import { AskedPapers, DueReasonDetails, ProvedFacts } from '../../web/components/proved-facts.tsx';
import type { KioskPage } from '../../web/kiosk-layout.tsx';
import { paths } from '../../web/paths.ts';
import { lookupWords } from '../../words/lookup-words.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { DUE_WORDS, NEXT_ACTION_SENTENCES, publicSentence } from '../../words/vi/public-sentence.ts';
import { DeskFacts } from './desk-facts.tsx';
import { ScanForm, type ScanFormProps } from './scan-form.tsx';
import { TakeAway } from './take-away.tsx';

type Place = Pick<KioskPage, 'place'>;
type Form = Omit<ScanFormProps, 'keypad' | 'error'>;

const HEADING = 'Tra cứu hồ sơ';

export function askPage({ place }: Place, form: Form): KioskPage {
  return {
    ...{ title: HEADING, place, back: paths.kiosk },
    main: (
      <Main>
        <h1>{HEADING}</h1>
        <ScanForm {...form} keypad />
      </Main>
    ),
  };
}

/** Unknown, malformed, secret and wrongly proved look the same, as everywhere. */
export function nothingFoundPage({ place }: Place, form: Form): KioskPage {
  return {
    ...{ title: `Không tìm thấy hồ sơ - ${HEADING}`, place, back: paths.kiosk },
    main: (
      <Main>
        <h1>Không tìm thấy hồ sơ</h1>
        <ScanForm
          {...form}
          keypad
          error="Xin kiểm tra lại mã số in trên giấy tiếp nhận. Nếu mã đã đúng, mời Ông/Bà hỏi tại quầy."
        />
      </Main>
    ),
  };
}

export function tooManyPage({ place }: Place, seconds: number): KioskPage {
  return {
    ...{ title: 'Xin chờ một chút', place, back: paths.kiosk },
    main: (
      <Main>
        <h1>Xin chờ một chút</h1>
        <p class="govuk-body">
          Máy vừa tra cứu quá nhiều lần. Xin thử lại sau <strong>{seconds} giây</strong>, hoặc hỏi tại quầy.
        </p>
      </Main>
    ),
  };
}

/** `more`: what the QR code of a slip opened; null: the code alone was given. */
export function standingPage(
  { place }: Place,
  view: PublicView,
  { more, url }: { more: ProvedView | null; url: string },
): KioskPage {
  const sentence = publicSentence(view);
  const { due, late } = view;
  return {
    ...{ title: HEADING, place, back: paths.kioskLookup },
    main: (
      <Main data-code={view.code} data-status={view.status}>
        <p class="mc-standing__code">
          Hồ sơ <span class="mc-nowrap">{view.code}</span>
        </p>
        <h1 class="mc-standing__sentence">{sentence}</h1>
        {due && (
          <dl class={`mc-standing__due${late ? ' mc-standing__due--late' : ''}`}>
            <dt>{DUE_WORDS[due.kind]}</dt>
            <dd>
              <time dateTime={due.at}>{instantWords(due.at)}</time>
            </dd>
          </dl>
        )}
        <AwaitedSince since={view.since} words={lookupWords('vi')} />
        {more?.reason && due?.kind === 'promise' && (
          <DueReasonDetails sentences={dueReasonSentences(more.reason)} />
        )}
        <p class="mc-standing__next">{NEXT_ACTION_SENTENCES[view.next]}</p>
        {more && <AskedPapers asked={more.asked} />}
        <Dots dots={view.dots} />
        {more && <ProvedFacts view={more} limit={more.limit && limitWords(more.limit)} />}
        <DeskFacts heading="Cơ quan giải quyết" {...view.agency} />
        <TakeAway url={url} what="tình trạng hồ sơ" />
      </Main>
    ),
  };
}
