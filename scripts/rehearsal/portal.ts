/** A dossier that was filed, and when the answer was there. */
export interface Filed {
  code: string;
  at: number;
}

export interface Portal {
  filed: readonly Filed[];
  close(): Promise<void>;
}

const SCAN = (number: number) =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</N ${number}>>endobj\ntrailer<<>>\n%%EOF\n`).toString('base64');

/** Files dossiers with a scan each, one after the other, until it is closed. */
export function openPortal(url: string, key: string): Portal {
  const filed: Filed[] = [];
  let closed = false;
  const work = (async () => {
    for (let number = 1; !closed; number++) {
      const answer = await fetch(`${url}/api/v1/dossiers`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify(filing(number)),
      });
      if (answer.status !== 201) throw new Error(`filing ${number}: ${answer.status} ${await answer.text()}`);
      filed.push({ code: ((await answer.json()) as { code: string }).code, at: Date.now() });
      // A connection may send 300 a minute.
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  })();
  // Told by `close`; until then nobody waits for it.
  work.catch(() => undefined);
  return {
    filed,
    async close() {
      closed = true;
      await work;
    },
  };
}

function filing(number: number) {
  return {
    reference: `DIEN-TAP-${number}`,
    filedAt: new Date().toISOString(),
    procedure: 'xac-nhan-tinh-trang-hon-nhan',
    agency: 'ubnd-p-vinh-thanh',
    applicant: { kind: 'individual', name: 'Người Nộp Diễn Tập', address: 'Số 1 đường Diễn Tập' },
    papers: [{ paper: 'to-khai', files: [{ name: 'to-khai.pdf', content: SCAN(number) }] }],
    returnBy: { way: 'counter' },
  };
}
