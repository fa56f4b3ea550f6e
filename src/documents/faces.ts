import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** NĐ 30/2020 asks for Times New Roman: Tinos has its widths, and all of Vietnamese. */
const FORM_FACES = [
  import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  import.meta.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
];

/** The face of our pages, for prints that are no form of the law. */
const HOUSE_FACES = [
  import.meta.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'),
];

export interface Faces {
  form: readonly Buffer[];
  house: readonly Buffer[];
}

/** Font files, from the packages wherever they are installed: fonts of the machine are never used. */
export function readFaces(): Faces {
  const read = (url: string) => readFileSync(fileURLToPath(url));
  return { form: FORM_FACES.map(read), house: HOUSE_FACES.map(read) };
}
