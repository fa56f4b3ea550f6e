/** Addresses of figures, reports and evaluation: a part of `paths.ts`, by which they are used. */
export const figurePaths = {
  /** Báo cáo định kỳ và đột xuất (Điều 17.2): periods that were opened, and the report of each agency on them. */
  reports: '/bao-cao',
  openPeriod: '/bao-cao/mo',
  reportPeriod: (period: string) => `/bao-cao/ky/${period}`,
  remindReports: (period: string) => `/bao-cao/ky/${period}/nhac`,
  sumUpPeriod: (period: string) => `/bao-cao/ky/${period}/tong-hop`,
  report: (period: string, agency: string) => `/bao-cao/ky/${period}/co-quan/${agency}`,
  returnReport: (period: string, agency: string) => `/bao-cao/ky/${period}/co-quan/${agency}/tra-lai`,
  /** What was signed, as a workbook and on paper. */
  reportWorkbook: (period: string, agency: string) =>
    `/bao-cao/ky/${period}/co-quan/${agency}/bang-tinh.xlsx`,
  reportPrint: (period: string, agency: string) => `/bao-cao/ky/${period}/co-quan/${agency}/to-in.pdf`,
  sumWorkbook: (period: string) => `/bao-cao/ky/${period}/tong-hop/bang-tinh.xlsx`,
  sumPrint: (period: string) => `/bao-cao/ky/${period}/tong-hop/to-in.pdf`,
  /** What its numbers are now, and which dossiers explain the difference. */
  compareReport: (period: string, agency: string) => `/bao-cao/ky/${period}/co-quan/${agency}/doi-chieu`,
  /** Thi đua, đánh giá (Điều 12.2, 18): points of agencies and officers, and the dossiers behind each. */
  evaluation: '/thi-dua',
  evaluationDossiers: '/thi-dua/ho-so',
  evaluationWorkbook: '/thi-dua/bang-tinh.xlsx',
  evaluationPrint: '/thi-dua/to-in.pdf',
  /** Danh sách đề nghị khen thưởng, danh sách vi phạm; and accepting or striking a line of one. */
  evaluationLists: '/thi-dua/danh-sach',
  reviewListing: '/thi-dua/danh-sach/xem-xet',
  /** By what is evaluated, from which quarter on: criteria, weights, thresholds, and who set them. */
  evaluationRules: '/thi-dua/tieu-chi',
  /** Số liệu: biểu II.06a, đúng hẹn and trễ hẹn of a period; and the dossiers behind a number. */
  figures: '/so-lieu',
  figureDossiers: '/so-lieu/ho-so',
  /** The procedures behind a number of a report. */
  figureProcedures: '/so-lieu/thu-tuc',
  /** Bảng điều khiển: what is in whose hands now, and how it has gone; and the dossiers behind a number. */
  dashboard: '/bang-dieu-khien',
  dashboardDossiers: '/bang-dieu-khien/ho-so',
  dashboardForecast: '/bang-dieu-khien/du-bao',
  dashboardStays: '/bang-dieu-khien/buoc',
  /** Đôn đốc of these weeks: those that wait for an answer, or all. */
  dashboardDirectives: '/bang-dieu-khien/don-doc',
  /** Đánh giá của người nộp: one row a rating. */
  ratings: '/so-lieu/danh-gia',
  /** Biểu số liệu: statutory and follow-up tables on screen, as a workbook, on paper. */
  figureTables: '/so-lieu/bieu',
  figureTable: (name: string) => `/so-lieu/bieu/${name}`,
  figureWorkbook: (name: string) => `/so-lieu/bieu/${name}/bang-tinh.xlsx`,
  figurePrint: (name: string) => `/so-lieu/bieu/${name}/to-in.pdf`,
} as const;
