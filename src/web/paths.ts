/** Every address of a page, in one place: links are made here and nowhere else. */
export const paths = {
  start: '/',
  lookup: '/tra-cuu',
  health: '/healthz',
  asset: (name: string) => `/assets/${name}`,
} as const;

/** An address outside, if it is one a browser may be sent to; `javascript:` and the like are none. */
export function externalAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : undefined;
}

/** `0297 3812 345` to what a telephone can call. */
export function telephoneAddress(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}
