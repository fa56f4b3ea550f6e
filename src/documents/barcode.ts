import { toSVG } from 'bwip-js/node';

/** Code 128 as a picture, and how wide to print it, in points. */
export interface Barcode {
  svg: string;
  width: number;
}

/** Measured: a scan of 150 dpi reads bars from 0.87 pt on (1.8 dots), and none at 0.82. */
const POINTS_PER_MODULE = 0.9;
const LEAST_WIDTH = 230;
/** The text width of our A5; codes beyond some thirty characters then need a scan of 200 dpi. */
const MOST_WIDTH = 328;

/**
 * The dossier code for the scanner at the desk (TT 01/2018 Đ19.2 allows it). The quiet zone, ten modules on each
 * side, is left to the form.
 */
export function code128(text: string): Barcode {
  const svg = toSVG({ bcid: 'code128', text, height: 10 });
  // One module is two units of the drawing.
  const modules = Number(/viewBox="0 0 ([\d.]+)/.exec(svg)?.[1]) / 2;
  return { svg, width: Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, modules * POINTS_PER_MODULE)) };
}

/** The address that opens the dossier's standing; at level M, the default, it reads with a seventh of it dirty. */
export function qrCode(url: string): string {
  return toSVG({ bcid: 'qrcode', text: url, paddingwidth: 4, paddingheight: 4 });
}
