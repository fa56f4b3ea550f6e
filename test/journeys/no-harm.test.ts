import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { skipWithoutChromium } from '../support/browser.ts';
import { done } from '../support/test-office.ts';
import { type Contents, complaints, fillIn, typedIn } from './form-contents.ts';
import { dossierThatWas } from './long-names.ts';
import { type JourneyOffice, openJourneyOffice } from './open-office.ts';
import { fillApplicant, findProcedure, receivedCode, review, somebody, whole } from './steps.ts';
import { WRONG_ACTS, WRONG_CORRECTION, WRONG_INTAKE, WRONG_RETURN } from './wrong-contents.ts';

const opened = await openJourneyOffice({ after });

type Run = (office: JourneyOffice, script: boolean) => Promise<void>;

function inOneWay(name: string, run: Run, script = true): void {
  test(name, (t) => (opened ? run(opened, script) : skipWithoutChromium(t)));
}

function inBothWays(name: string, run: Run): void {
  for (const script of [true, false]) {
    inOneWay(`${name}, ${script ? 'with' : 'without'} JavaScript`, run, script);
  }
}

const RECEIVED = ['DossierSubmitted', 'DossierReceived'];

/** At the confirmation of a dossier for somebody new. */
async function confirming(clerk: Page): Promise<void> {
  await findProcedure(clerk, 'khai sinh', 'Đăng ký khai sinh');
  await fillApplicant(clerk, somebody());
  await review(clerk);
}

inBothWays('two quick presses that receive make one dossier', async (office, script) => {
  const clerk = await office.as('counter-clerk', script);
  const before = await office.dossiers();
  await confirming(clerk);
  await clerk.getByRole('button', { name: 'Tiếp nhận và in giấy' }).dblclick();
  const code = await receivedCode(clerk);
  assert.deepEqual(await office.acts(code), RECEIVED);
  assert.equal(await office.dossiers(), before + 1);
});

inBothWays('two quick presses that hand over move the dossier once', async (office, script) => {
  const dossier = await dossierThatWas(office.office, 'received');
  const clerk = await office.as('counter-clerk', script);
  await clerk.goto(`/ho-so/${dossier.dossierId}/hand-over`);
  await clerk.getByRole('button', { name: 'Chuyển hồ sơ' }).dblclick();
  await clerk.waitForURL(/xong=/);
  assert.deepEqual(await office.acts(dossier.code), [...RECEIVED, 'HandedOver']);
});

inBothWays('back from the receipt makes no second dossier', async (office, script) => {
  const clerk = await office.as('counter-clerk', script);
  await confirming(clerk);
  await clerk.getByRole('button', { name: 'Tiếp nhận và in giấy' }).click();
  const code = await receivedCode(clerk);
  const before = await office.dossiers();
  // To the form, blank, for the next person.
  await clerk.goBack();
  await expectValue(clerk, 'hoten', '');
  assert.equal(await office.dossiers(), before);
  assert.deepEqual(await office.acts(code), RECEIVED);
});

inBothWays('back from the confirmation, all that was typed is there', async (office, script) => {
  const clerk = await office.as('counter-clerk', script);
  await findProcedure(clerk, 'khai sinh', 'Đăng ký khai sinh');
  const person = somebody();
  // By the number first, as at a counter: the page comes back once, and then goes on.
  await clerk.locator('[name=sogiayto]').fill(person.number);
  await clerk.getByRole('button', { name: 'Lấy thông tin cũ' }).first().click();
  await clerk.getByRole('status').waitFor();
  await fillApplicant(clerk, person);
  await clerk.getByLabel('Số bộ hồ sơ').fill('2');
  await review(clerk);
  await clerk.goBack();
  await expectValue(clerk, 'hoten', person.name);
  await expectValue(clerk, 'sogiayto', person.number);
  await expectValue(clerk, 'sobo', '2');
  await clerk.locator('[name=hoten]').fill('Nguyễn Thị Bé Bảy');
  await review(clerk);
  await clerk.reload();
  await clerk.getByText('Nguyễn Thị Bé Bảy', { exact: true }).waitFor();
  await clerk.getByRole('button', { name: 'Tiếp nhận và in giấy' }).click();
  assert.deepEqual(await office.acts(await receivedCode(clerk)), RECEIVED);
});

inOneWay('Ctrl+Enter sends the form from wherever in it somebody is', async (office) => {
  const clerk = await office.as('counter-clerk', true);
  await findProcedure(clerk, 'khai sinh', 'Đăng ký khai sinh');
  for (const field of ['sogiayto', 'gt0-co', 'hinhthuc']) {
    const answer = clerk.waitForResponse((response) => response.request().method() === 'POST');
    await clerk.locator(`[name=${field}]`).first().focus();
    await clerk.keyboard.press('Control+Enter');
    assert.equal((await answer).status(), 422, field);
    await clerk.getByRole('heading', { name: 'Xin xem lại các mục sau' }).waitFor();
  }
});

inOneWay('who came instead is asked for where somebody else came, and not before', async (office) => {
  const dossier = await dossierThatWas(office.office, 'taken-in');
  const clerk = await office.as('return-clerk', true);
  for (const [at, name, other] of [
    [`/tra-ket-qua?ma=${dossier.code}`, 'hoten', 'khac'],
    [`/ho-so/${dossier.dossierId}/return`, 'tennguoinhan', 'other'],
  ] as const) {
    await clerk.goto(at);
    assert.equal(await clerk.locator(`[name=${name}]`).isVisible(), false, at);
    await clerk.locator(`[value=${other}]`).check();
    assert.ok(await clerk.locator(`[name=${name}]`).isVisible(), at);
  }
});

/** Whatever page comes up in the end: this field of it holds this. */
async function expectValue(page: Page, name: string, value: string): Promise<void> {
  const field = `main [name="${name}"]`;
  await page.waitForURL((url) => url.pathname.startsWith('/tiep-nhan/') && !url.pathname.endsWith('xem-lai'));
  await page.locator('form.mc-intake').waitFor();
  assert.equal(await page.locator(field).first().inputValue(), value, name);
}

inBothWays('the second of two tabs on one case is told who was first', async (office, script) => {
  const dossier = await dossierThatWas(office.office, 'handed-over');
  const first = await office.as('specialist', script);
  const second = await first.context().newPage();
  for (const tab of [first, second]) {
    await tab.goto(`/ho-so/${dossier.dossierId}/propose-result`);
    await tab.getByLabel('Từ chối giải quyết, có nêu lý do').check();
    await tab.getByLabel('Lý do, ý kiến thẩm định').fill('Chưa đủ điều kiện');
  }
  await first.getByRole('button', { name: 'Trình kết quả' }).click();
  await first.waitForURL(/xong=/);
  await second.getByRole('button', { name: 'Trình kết quả' }).click();
  const told = (await second.getByRole('alert').textContent()) ?? '';
  assert.match(told, /vừa có thay đổi: trình kết quả, .*do Võ Hoài Nam thực hiện/);
  // What was typed can be used again.
  await second.getByText('Chưa đủ điều kiện').waitFor();
  assert.deepEqual(await office.acts(dossier.code), [...RECEIVED, 'HandedOver', 'ResultProposed']);
  await second.close();
});

inBothWays('the second of two people at one case is told who was first', async (office, script) => {
  const dossier = await dossierThatWas(office.office, 'handed-over');
  const head = await office.as('unit-head', script);
  await head.goto(`/ho-so/${dossier.dossierId}/assign`);
  const specialist = office.office.actor('specialist', 'tu-phap-ho-tich');
  const proposed = {
    type: 'propose-result',
    outcome: 'granted',
    reason: null,
    files: [],
    late: null,
  } as const;
  done(await office.office.act(specialist, dossier, proposed));
  await head.getByRole('button', { name: 'Phân công' }).click();
  const told = (await head.getByRole('alert').textContent()) ?? '';
  assert.match(told, /trình kết quả, .*do Võ Hoài Nam thực hiện/);
  assert.deepEqual(await office.acts(dossier.code), [...RECEIVED, 'HandedOver', 'ResultProposed']);
});

/** Sends it wrong in every field: each that can be wrong says so, and all still hold what was typed. */
async function assertKept(page: Page, wrong: Contents, send: string, may: readonly string[]): Promise<void> {
  await fillIn(page, wrong);
  const names = Object.keys(wrong);
  const before = await typedIn(page, names);
  await page.getByRole('button', { name: send, exact: true }).click();
  await page.getByRole('alert').waitFor();
  await whole(page);
  assert.deepEqual(await typedIn(page, names), before, page.url());
  const silent = names.filter((name) => !may.includes(name));
  assert.deepEqual((await complaints(page)).toSorted(), silent.toSorted(), page.url());
}

inBothWays('the form of a dossier keeps what was typed', async (office, script) => {
  const clerk = await office.as('counter-clerk', script);
  await findProcedure(clerk, 'khai sinh', 'Đăng ký khai sinh');
  const choices = ['hinhthuc', 'loai', 'loaigiayto', 'gt1-co', 'gk0-chinh', 'nhankq'];
  await assertKept(clerk, WRONG_INTAKE, 'Xem lại và hẹn ngày', choices);
});

inOneWay('so does its correction', async (office, script) => {
  const { dossierId } = await dossierThatWas(office.office, 'received');
  const clerk = await office.as('counter-clerk', script);
  await clerk.goto(`/ho-so/${dossierId}/sua`);
  await assertKept(clerk, WRONG_CORRECTION, 'Ghi nhận sửa', ['loai', 'loaigiayto', 'nhankq']);
});

/** Where each act can be done, by whom, and its button. */
const ACTS = [
  ['received', 'counter-clerk', 'hand-over', 'Chuyển hồ sơ'],
  ['received', 'counter-clerk', 'note', 'Lưu ghi chú'],
  ['asked', 'counter-clerk', 'provide-supplement', 'Xác nhận đã nhận bổ sung'],
  ['handed-over', 'specialist', 'request-supplement', 'Yêu cầu bổ sung'],
  ['handed-over', 'specialist', 'send-back', 'Trả lại hồ sơ'],
  ['handed-over', 'specialist', 'propose-result', 'Trình kết quả'],
  ['proposed', 'signer', 'approve', 'Duyệt kết quả'],
  ['approved', 'signer', 'sign', 'Xác nhận đã ký'],
  ['signed', 'records-officer', 'issue', 'Phát hành'],
] as const;

inOneWay('so does every act on a case', async (office, script) => {
  for (const [standing, desk, command, button] of ACTS) {
    const { dossierId } = await dossierThatWas(office.office, standing);
    const page = await office.as(desk, script);
    await page.goto(`/ho-so/${dossierId}/${command}`);
    await assertKept(page, WRONG_ACTS[command], button, ['giayto', 'ketqua', 'tucach', 'dientu']);
  }
});

inOneWay('and so does the return desk', async (office, script) => {
  const { code } = await dossierThatWas(office.office, 'taken-in');
  const clerk = await office.as('return-clerk', script);
  await clerk.goto(`/tra-ket-qua?ma=${code}`);
  await assertKept(clerk, WRONG_RETURN, 'Trả kết quả', ['nguoi', 'cach', 'cogiay']);
});
