/*
 * The main job in the province of two levels: what becomes of a dossier behind the desk, and what the log holds of it. As in
 * `second-province-desk.test.ts`.
 */
process.env.TEST_PROVINCE = 'an-giang-2025';

await import('../../src/features/inbox/inbox.test.ts');
await import('../../src/features/casework/casework.test.ts');
await import('../../src/features/casework/before-receipt.test.ts');
await import('../../src/features/casework/beside-acts.test.ts');
await import('../../src/features/casework/clock-acts.test.ts');
await import('../../src/features/casework/desk-acts.test.ts');
await import('../../src/features/casework/fee-acts.test.ts');
await import('../../src/features/casework/sent-again.test.ts');
await import('../../src/features/casework/signature-titles.test.ts');
await import('../../src/features/absence/absence.test.ts');
await import('../../src/store/dossiers/carry-out.test.ts');
await import('../../src/store/dossiers/asked-legs.test.ts');
await import('../../src/store/dossiers/drafts-and-receipts.test.ts');
await import('../../src/due-work.test.ts');
await import('../rights/duty-limits.test.ts');
await import('../rights/secrecy.test.ts');
await import('../rights/succession.test.ts');
