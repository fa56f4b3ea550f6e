/** Where tests of the main job work: a commune of a profile, and who there does what. */
export interface TestProvince {
  profile: string;
  commune: string;
  otherCommune: string;
  /** The unit that examines there what civil status is about. */
  examiner: string;
}

/** The default one: three levels, forms and codes of 2018. */
export const KIEN_GIANG: TestProvince = {
  profile: 'kien-giang',
  commune: 'ubnd-p-vinh-thanh',
  otherCommune: 'ubnd-x-hon-tre',
  examiner: 'tu-phap-ho-tich',
};

/** Two levels, forms and codes of 2025. */
export const AN_GIANG: TestProvince = {
  profile: 'an-giang-2025',
  commune: 'ubnd-p-rach-gia',
  otherCommune: 'ubnd-x-oc-eo',
  examiner: 'van-phong',
};

export const PROVINCES = [KIEN_GIANG, AN_GIANG] as const;
