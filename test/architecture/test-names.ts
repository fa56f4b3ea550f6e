/** How tests are begun here, which is not how a regular expression is asked; `testWith` takes the programs it needs first, `road` is a journey. */
const BEGUN =
  /(?<!\/[dgimsuvy]*\.)\b(?:test|it|describe|testWith|road)\(\s*(?:\[[^\]]*\],\s*)?(['"`])((?:\\.|(?!\1)[^\\])*)\1/gs;

/** The names of all tests that a source begins; where one is put together, … stands for what is put in. */
export function testNamesIn(source: string): string[] {
  return [...source.matchAll(BEGUN)].map(([, , name = '']) =>
    name.replace(/\\(['"`])/g, '$1').replace(/\$\{[^}]*\}/g, '…'),
  );
}
