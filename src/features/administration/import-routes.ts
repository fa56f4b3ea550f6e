import type { FastifyInstance } from 'fastify';
import { takenUsernames } from '../../store/office/officer-records.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { uploadsOf } from '../../web/uploads.ts';
import type { AdministrationDeps } from './administration-deps.ts';
import { createOfficers } from './create-officers.ts';
import { createdPage } from './created-page.tsx';
import { importPage, previewPage } from './import-page.tsx';
import { COLUMNS, peopleOf, type SheetPerson } from './people-sheet.ts';
import { sheetRows } from './sheet-rows.ts';
import { tableCsv } from './table-csv.ts';
import { type Administering, administering, agencyAsked, sentWith } from './whose.ts';

/** Nhập từ bảng tính: uploaded, looked over cell by cell, confirmed; all of it or nothing. */
export function importRoutes(app: FastifyInstance, deps: AdministrationDeps): void {
  const { database, office, desk, send } = deps;

  app.get(paths.importPeople, async (request, reply) => {
    const may = administering(request, office, agencyAsked(request));
    if (!may) return reply.callNotFound();
    return send(request, reply, importPage(may.agency, []));
  });

  app.get(paths.importPeopleSheet, async (_request, reply) => {
    const example = [
      'Nguyễn Văn A',
      '',
      'Chuyên viên',
      'Bộ phận Tiếp nhận và Trả kết quả',
      'cán bộ tiếp nhận; thu ngân',
      '01/12/2026',
      '',
    ];
    return reply
      .header('content-disposition', 'attachment; filename="mau-nhap-nguoi-dung.csv"')
      .type('text/csv; charset=utf-8')
      .send(tableCsv([COLUMNS, example]));
  });

  app.post(paths.importPeople, async (request, reply) => {
    const may = administering(request, office, agencyAsked(request));
    if (!may) return reply.callNotFound();
    const again = (text: string) =>
      send(request, reply, importPage(may.agency, [{ field: 'tep', text }]), 422);
    const [upload] = uploadsOf(request.body, 'tep');
    if (!upload) return again('Chọn tệp bảng tính');
    const read = upload.content ? await sheetRows(upload.content) : undefined;
    if (!read?.ok) return again(read?.reason ?? 'Tệp lớn quá 2 MB. Xin chia thành nhiều tệp');
    const people = await looked(may, read.value);
    if (people.length === 0) return again('Tệp không có dòng nào sau dòng tên cột');
    const wrong = people.some(({ problems }) => problems.length > 0);
    const rows = JSON.stringify(read.value);
    const page = previewPage({ agency: may.agency, people, commandId: desk.newId(), rows });
    return send(request, reply, page, wrong ? 422 : 200);
  });

  app.post(paths.confirmPeople, async (request, reply) => {
    const may = administering(request, office, agencyAsked(request));
    const rows = rowsIn(textField(request.body, 'bang'));
    if (!may || !rows) return reply.callNotFound();
    const { commandId } = sentWith(deps, request.body);
    // Sent twice: who was made is made, and their names are taken by themselves.
    const repeated = office.findOfficer(commandId) ?? office.findOfficer(`${commandId}-0`);
    const people = await looked(may, rows);
    const wrong = people.length === 0 || people.some(({ problems }) => problems.length > 0);
    const shown = { agency: may.agency, people, rows: JSON.stringify(rows), commandId: desk.newId() };
    if (wrong && !repeated) return send(request, reply, previewPage(shown), 422);
    const created = await createOfficers(
      ...([deps, request, may, people.map(({ officer }) => officer), commandId] as const),
    );
    if (!created.ok) return send(request, reply, previewPage(shown), 422);
    return send(request, reply, createdPage(may.agency, created.value));
  });

  async function looked(
    may: Administering,
    rows: readonly (readonly string[])[],
  ): Promise<readonly SheetPerson[]> {
    const names = rows.slice(1).map(([, username = '']) => username.toLowerCase());
    const taken = await takenUsernames(database, names);
    return peopleOf(rows, may, (one) => taken.has(one));
  }
}

/** What a preview sends back; it is looked over again, so it need not be believed. */
function rowsIn(text: string): readonly (readonly string[])[] | undefined {
  try {
    const read: unknown = JSON.parse(text);
    const isRow = (row: unknown): row is string[] =>
      Array.isArray(row) && row.every((cell) => typeof cell === 'string');
    return Array.isArray(read) && read.every(isRow) ? read : undefined;
  } catch {
    return undefined;
  }
}
