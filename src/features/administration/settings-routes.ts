import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Agency } from '../../domain/organisation/agency.ts';
import { readAgencyRecord, writeAgencies } from '../../store/office/agency-records.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { dayProblems, readDate } from '../../web/typed-day.ts';
import { uploadsOf } from '../../web/uploads.ts';
import type { AdministrationDeps } from './administration-deps.ts';
import type { Problem } from './positions.ts';
import {
  contactOf,
  contactProblems,
  EQUIPMENT_WORDS,
  equipmentProblems,
  NO_SETTINGS,
  readContact,
  readEquipment,
  readUnits,
  unitProblems,
  withContact,
} from './settings-form.ts';
import { contactPage, equipmentPage, type FrameProps, regulationsPage, unitsPage } from './settings-page.tsx';
import { tableCsv } from './table-csv.ts';
import { type Administering, actOf, administering, sentWith } from './whose.ts';

interface Opened extends Administering {
  version: number;
}

/** What an agency says of itself: always the own one, by its own administrator (Điều 4.5, 8.2). */
export function settingsRoutes(app: FastifyInstance, deps: AdministrationDeps): void {
  const { database, office, desk, files, send } = deps;

  /** Undefined: no administrator of an agency. The agency is never named by who asks. */
  async function open(request: FastifyRequest): Promise<Opened | undefined> {
    const { agency, identity } = getSignedIn(request);
    const may = administering(request, office, agency.id);
    if (may?.duty.role !== 'agency-admin') return undefined;
    const record = await readAgencyRecord(database, identity, agency.id);
    return record && { ...may, ...record };
  }

  const frameOf = (
    { agency, version }: Opened,
    request: FastifyRequest,
    problems: readonly Problem[],
  ): FrameProps => ({
    ...{ agency, version, problems, commandId: desk.newId() },
    saved: problems.length === 0 && textField(request.query, 'da-luu') !== '',
  });

  /** Written if nobody was faster; else shown again with what was typed. */
  async function save(
    request: FastifyRequest,
    reply: FastifyReply,
    opened: Opened,
    after: Agency,
    {
      problems,
      show,
      back,
    }: { problems: readonly Problem[]; show: (found: readonly Problem[]) => StaffPage; back: string },
  ): Promise<FastifyReply> {
    if (problems.length > 0) return send(request, reply, show(problems), 422);
    const { commandId, seen } = sentWith(deps, request.body);
    const written = await writeAgencies(
      database,
      [{ agency: after, version: seen }],
      actOf(deps, opened, commandId),
    );
    await office.refresh();
    if (written.ok) return reply.redirect(`${back}?da-luu=1`, 303);
    const fresh = (await open(request)) ?? opened;
    opened.version = fresh.version;
    return send(request, reply, show([{ field: 'main', text: MOVED }]), 422);
  }

  app.get(paths.agencySettings, async (request, reply) => {
    const opened = await open(request);
    if (!opened) return reply.callNotFound();
    const typed = contactOf(opened.agency);
    return send(request, reply, contactPage({ ...frameOf(opened, request, []), typed }));
  });
  app.post(paths.agencySettings, async (request, reply) => {
    const opened = await open(request);
    if (!opened) return reply.callNotFound();
    const typed = readContact(request.body);
    return save(request, reply, opened, withContact(opened.agency, typed), {
      problems: contactProblems(typed, opened.agency),
      show: (found) => contactPage({ ...frameOf(opened, request, found), typed }),
      back: paths.agencySettings,
    });
  });

  app.get(paths.agencyUnits, async (request, reply) => {
    const opened = await open(request);
    if (!opened) return reply.callNotFound();
    return send(request, reply, unitsPage({ ...frameOf(opened, request, []), units: opened.agency.units }));
  });
  app.post(paths.agencyUnits, async (request, reply) => {
    const opened = await open(request);
    if (!opened) return reply.callNotFound();
    const units = readUnits(request.body, opened.agency);
    return save(
      request,
      reply,
      opened,
      { ...opened.agency, units },
      {
        problems: unitProblems(units, opened.agency),
        show: (found) => unitsPage({ ...frameOf(opened, request, found), units }),
        back: paths.agencyUnits,
      },
    );
  });

  app.get(paths.equipment, async (request, reply) => {
    const opened = await open(request);
    if (!opened) return reply.callNotFound();
    const rows = opened.agency.settings?.equipment ?? [];
    return send(request, reply, equipmentPage({ ...frameOf(opened, request, []), rows }));
  });
  app.post(paths.equipment, async (request, reply) => {
    const opened = await open(request);
    if (!opened) return reply.callNotFound();
    const rows = readEquipment(request.body);
    const settings = { ...NO_SETTINGS, ...opened.agency.settings, equipment: rows };
    return save(
      request,
      reply,
      opened,
      { ...opened.agency, settings },
      {
        problems: equipmentProblems(rows, opened.agency),
        show: (found) => equipmentPage({ ...frameOf(opened, request, found), rows }),
        back: paths.equipment,
      },
    );
  });
  app.get(paths.equipmentTable, async (request, reply) => {
    const opened = await open(request);
    if (!opened) return reply.callNotFound();
    const { agency } = opened;
    const unitName = (code: string) => agency.units.find((unit) => unit.code === code)?.name ?? code;
    const rows = (agency.settings?.equipment ?? []).map(({ unit, kind, name, count, note }) => [
      ...[EQUIPMENT_WORDS[kind], name, unitName(unit), String(count), note],
    ]);
    return reply
      .header('content-disposition', 'attachment; filename="quay-thiet-bi.csv"')
      .type('text/csv; charset=utf-8')
      .send(tableCsv([['Loại', 'Tên, số hiệu', 'Nơi đặt', 'Số lượng', 'Ghi chú'], ...rows]));
  });

  app.get(paths.regulations, async (request, reply) => {
    const opened = await open(request);
    if (!opened) return reply.callNotFound();
    const settings = opened.agency.settings ?? NO_SETTINGS;
    const typed = { number: '', date: '' };
    return send(request, reply, regulationsPage({ ...frameOf(opened, request, []), typed, settings }));
  });
  app.post(paths.regulations, async (request, reply) => {
    const opened = await open(request);
    if (!opened) return reply.callNotFound();
    const settings = opened.agency.settings ?? NO_SETTINGS;
    const typed = { number: textField(request.body, 'so'), date: readDate(request.body, 'ngay') };
    const [upload] = uploadsOf(request.body, 'tep');
    const kept = upload?.content ? await files.keep(upload.content) : undefined;
    const problems: Problem[] = [
      ...(typed.number === '' ? [{ field: 'so', text: 'Ghi số, ký hiệu của quy chế' }] : []),
      ...dayProblems('ngay', typed.date, 'ngày ban hành'),
      ...(kept?.ok ? [] : [{ field: 'tep', text: upload ? UNREADABLE : 'Chọn tệp văn bản của quy chế' }]),
    ];
    const version = (settings.regulations[0]?.version ?? 0) + 1;
    const name =
      upload?.name
        .normalize('NFC')
        .replace(/\p{Cc}/gu, '')
        .slice(-LONGEST_NAME)
        .toWellFormed() ?? '';
    const regulations = kept?.ok
      ? [{ ...typed, version, file: { ...kept.value, name } }, ...settings.regulations]
      : settings.regulations;
    return save(
      request,
      reply,
      opened,
      { ...opened.agency, settings: { ...settings, regulations } },
      {
        problems,
        show: (found) => regulationsPage({ ...frameOf(opened, request, found), typed, settings }),
        back: paths.regulations,
      },
    );
  });
  app.get(paths.regulationFile(':file'), async (request, reply) => {
    const { file = '' } = request.params as { file?: string };
    const { agency } = getSignedIn(request);
    const known = agency.settings?.regulations.find((one) => one.file.sha256 === file)?.file;
    const content = known && (await files.read(known.sha256));
    if (!known || !content) return reply.callNotFound();
    return reply
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(known.name)}`)
      .header('x-content-type-options', 'nosniff')
      .type(known.mediaType)
      .send(Buffer.from(content));
  });
}

const LONGEST_NAME = 200;
const UNREADABLE = 'Tệp này không nhận được: chọn tệp PDF hoặc DOCX, nhiều nhất 20 MB';
const MOVED =
  'Trong lúc đó có người khác đã sửa. Chữ vừa gõ còn nguyên ở dưới: xin mở trang ở thẻ khác để xem, rồi lưu lại';
