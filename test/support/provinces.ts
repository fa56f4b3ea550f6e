/** Where tests of the main job work: a commune of a profile, and who there does what. */
export interface TestProvince {
  profile: string;
  commune: string;
  otherCommune: string;
  /** A department that has people of every role, in either province. */
  department: string;
  /** The unit that examines there what civil status is about. */
  examiner: string;
  examinerName: string;
  /** What codes of dossiers look like there that were received on 23/11/2026: a regular expression. */
  code: string;
  /** Units that have another name there than in the default province. */
  units: Readonly<Record<string, string>>;
}

/** The default one: three levels, forms and codes of 2018. */
export const KIEN_GIANG: TestProvince = {
  profile: 'kien-giang',
  commune: 'ubnd-p-vinh-thanh',
  otherCommune: 'ubnd-x-hon-tre',
  department: 'so-tu-phap',
  examiner: 'tu-phap-ho-tich',
  examinerName: 'Tư pháp - Hộ tịch',
  code: '[\\d.]+\\.H33-261123-\\d{4}',
  units: {},
};

/** Two levels, forms and codes of 2025. */
export const AN_GIANG: TestProvince = {
  profile: 'an-giang-2025',
  commune: 'ubnd-p-rach-gia',
  otherCommune: 'ubnd-x-oc-eo',
  department: 'so-tu-phap',
  examiner: 'van-phong',
  examinerName: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
  code: 'H01\\.\\d{3}-261123-\\d{4}',
  units: { 'tu-phap-ho-tich': 'van-phong', 'dia-chinh-xay-dung': 'kinh-te' },
};

export const PROVINCES = [KIEN_GIANG, AN_GIANG] as const;

/** Where tests work that name no province: `test/provinces/second-province.test.ts` has them work in the other one. */
export const PLACE: TestProvince =
  PROVINCES.find(({ profile }) => profile === process.env.TEST_PROVINCE) ?? KIEN_GIANG;
