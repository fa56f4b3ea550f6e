import assert from 'node:assert/strict';
import { lookUpToken } from '../../src/store/look-up-token.ts';
import { handedOver, road } from './road.ts';

const SUPERVISOR = { role: 'supervisor', unit: 'giam-sat', agency: 'vp-ubnd' } as const;
const ADMINISTRATOR = { role: 'agency-admin', unit: 'quan-tri' } as const;

road(
  'whoever oversees says why they open a dossier, and the person it is about can see that',
  async (one) => {
    const { office, script, sound } = one;
    const { code, address } = await handedOver(one);

    const supervisor = await office.as(SUPERVISOR, script);
    await supervisor.goto(`${address}?lan=1`);
    await supervisor.getByRole('heading', { level: 1, name: `Xem hồ sơ ${code} để làm gì?` }).waitFor();
    assert.equal(await supervisor.getByText('Diễn biến').count(), 0, 'nothing of it is shown yet');
    await sound(supervisor, 'purpose-1-asked');
    // By keys alone: what they mostly come for is chosen, and another one is one word away.
    await supervisor.getByLabel('Việc khác').check();
    await supervisor.keyboard.press('Enter');
    await supervisor.getByText('Ghi rõ việc khác là việc gì').first().waitFor();
    assert.ok(await supervisor.getByLabel('Việc khác').isChecked(), 'nothing is lost');
    await sound(supervisor, 'purpose-2-words-missing');
    await supervisor.getByLabel('Ghi rõ thêm').fill('Chuẩn bị họp giao ban');
    await supervisor.keyboard.press('Enter');
    await supervisor.getByRole('heading', { level: 1, name: code }).waitFor();
    assert.equal(new URL(supervisor.url()).search, '?lan=1', 'where they wanted to go');
    await supervisor.reload();
    await supervisor.getByRole('heading', { level: 1, name: code }).waitFor();

    const head = await office.as('unit-head', script);
    await head.goto(address);
    await sound(head, 'purpose-3-case');
    await head.getByRole('link', { name: 'Ai đã xem hồ sơ này' }).click();
    await head.getByRole('heading', { level: 1, name: `Ai đã xem hồ sơ ${code}` }).waitFor();
    await head.getByText('việc khác').first().waitFor();
    await sound(head, 'purpose-4-visitors');

    const administrator = await office.as(ADMINISTRATOR, script);
    await administrator.goto('/quan-tri/nhat-ky');
    await administrator.getByLabel('Mã hồ sơ').fill(code);
    await administrator.getByRole('button', { name: 'Xem', exact: true }).click();
    await administrator.getByRole('cell', { name: 'làm việc tại quầy' }).first().waitFor();
    await sound(administrator, 'purpose-5-trail');
    await administrator.goto('/quan-tri/su-dung');
    await sound(administrator, 'purpose-6-usage');

    // With the token of the receipt: role and reason, and no name.
    const anybody = await office.browse(script);
    await anybody.goto(`/tra-cuu?ma=${code}&t=${lookUpToken(office.office.keyring, code)}`);
    await anybody.getByText('Ai đã xem hồ sơ này?').click();
    await anybody.getByText(/Cơ quan giám sát, .*; mở xem; việc khác/).waitFor();
    const said = await anybody.locator('main').innerText();
    const name = await supervisor.locator('.mc-bar__who a').innerText();
    assert.ok(!said.includes(name) && !said.includes('họp giao ban'));
    await sound(anybody, 'purpose-7-public');
  },
);
