/*
 * The main job in the province of two levels: what the desk does. These are the tests of the slices as they stand, once more,
 * in one process: a test that names no province works in the one that is named here.
 */
process.env.TEST_PROVINCE = 'an-giang-2025';

await import('../../src/features/intake/intake.test.ts');
await import('../../src/features/intake/by-post.test.ts');
await import('../../src/features/intake/correct.test.ts');
await import('../../src/features/intake/guided.test.ts');
await import('../../src/features/intake/many/many.test.ts');
await import('../../src/features/handover/handover.test.ts');
await import('../../src/features/bulk/bulk.test.ts');
await import('../../src/features/bulk/return-many.test.ts');
await import('../../src/features/paper-handover/paper-handover.test.ts');
await import('../../src/features/desk-lists/desk-lists.test.ts');
await import('../../src/features/desk-lists/agreement.test.ts');
await import('../../src/features/desk-lists/deputy-at-desk.test.ts');
