/** A record as a catalogue prints it, complete and without anything doubtful. */
export function plainRecord(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'thu:1.999001',
    code: '1.999001',
    name: 'Cấp giấy phép trồng cây trên vỉa hè',
    field: 'Cây xanh',
    ministry: 'Bộ Xây dựng',
    levels: ['xa'],
    decision: '12/QĐ-UBND',
    applicants: ['Công dân Việt Nam'],
    agency: { performing: 'Ủy ban nhân dân cấp xã' },
    channels: [channel()],
    document_groups: [{ title: null, documents: [paper('Đơn đề nghị')] }],
    steps: ['Bước 1: Nộp hồ sơ', 'Bước 2: Nhận kết quả'],
    requirements: null,
    results: [{ code: 'KQ.G99.000001', name: 'Giấy phép' }],
    legal_basis: [{ number: '1/2026/NĐ-CP', title: 'Nghị định về cây xanh' }],
    source: { origin: 'https://thu.example' },
    ...change,
  };
}

export function channel(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    channel: 'counter',
    duration: { value: 3, unit: 'working_day' },
    duration_raw: '3 Ngày làm việc',
    fees: [{ raw: 'Miễn phí', amount: 0, currency: 'VND' }],
    description: '',
    ...change,
  };
}

export function paper(name: string, originals = 1, copies = 0): Record<string, unknown> {
  return { name, originals, copies };
}

/** What is printed as a time, with what its reader made of it. */
export function time(value: number | null, unit: string | null, raw: string | null): Record<string, unknown> {
  return { duration: value === null ? null : { value, unit }, duration_raw: raw };
}

export function fee(raw: string, amount: number | null, more: Record<string, unknown> = {}) {
  return { raw, amount, currency: 'VND', ...more };
}
