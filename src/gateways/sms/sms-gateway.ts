/** What a gateway said to a message that was handed to it. */
export type SmsTaken =
  /** Its way goes on there; `said` in short what it answered. */
  | { taken: true; said: string }
  /** `forGood`: it will never take this one. `unsure`: nothing was heard after it was handed over, so it may be on its way. */
  | { taken: false; forGood: boolean; said: string; unsure?: true };

export interface OutgoingSms {
  /** Ours: reports of delivery name it. */
  id: string;
  to: string;
  /** At most 160 letters of the plain alphabet. */
  text: string;
}

/** Takes short messages to phones. */
export interface SmsGateway {
  send(message: OutgoingSms): Promise<SmsTaken>;
}

/** `0912…` as networks write it: `84912…`. */
export function internationalNumber(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.startsWith('0') ? `84${digits.slice(1)}` : digits;
}
