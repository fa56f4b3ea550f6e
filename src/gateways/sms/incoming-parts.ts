import type { Pdu } from 'smpp';

/** One part of a message that was too long for one. */
interface Part {
  key: string;
  total: number;
  number: number;
  text: string;
}

interface Gathering {
  parts: Map<number, string>;
  since: number;
}

/** Parts that never come whole are forgotten. */
const PATIENCE_MS = 5 * 60_000;
const MOST_GATHERING = 1000;

/** Puts long messages together; `whole` is undefined until the last part is there. */
export function gatherParts(now: () => number) {
  const gathering = new Map<string, Gathering>();

  function forgetOld(): void {
    for (const [key, { since }] of gathering) {
      if (now() - since < PATIENCE_MS && gathering.size <= MOST_GATHERING) return;
      gathering.delete(key);
    }
  }

  return {
    whole(pdu: Pdu): string | undefined {
      const part = partOf(pdu);
      if (!part) return textOf(pdu);
      forgetOld();
      const known = gathering.get(part.key) ?? { parts: new Map<number, string>(), since: now() };
      known.parts.set(part.number, part.text);
      gathering.set(part.key, known);
      if (known.parts.size < part.total) return undefined;
      gathering.delete(part.key);
      return [...known.parts]
        .sort(([one], [other]) => one - other)
        .map(([, text]) => text)
        .join('');
    },
  };
}

/** By the header of user data (8 or 16 bits), or by the parameters of SMPP. */
function partOf(pdu: Pdu): Part | undefined {
  const header = pdu.short_message.udh?.find(([kind]) => kind === 0x00 || kind === 0x08);
  if (header) {
    const [reference, total = 1, number = 1] =
      header[0] === 0x00 ? [header[2], header[3], header[4]] : [header.readUInt16BE(2), header[4], header[5]];
    return partAs(pdu, reference ?? 0, total, number);
  }
  const { sar_msg_ref_num: reference, sar_total_segments: total, sar_segment_seqnum: number } = pdu;
  if (reference === undefined || total === undefined || number === undefined) return undefined;
  return partAs(pdu, reference, total, number);
}

function partAs(pdu: Pdu, reference: number, total: number, number: number): Part | undefined {
  if (total < 2) return undefined;
  return {
    key: `${pdu.source_addr}/${pdu.destination_addr}/${reference}/${total}`,
    total,
    number,
    text: textOf(pdu),
  };
}

function textOf({ short_message, message_payload }: Pdu): string {
  const given = short_message.message?.length ? short_message.message : (message_payload?.message ?? '');
  return typeof given === 'string' ? given : given.toString('latin1');
}
