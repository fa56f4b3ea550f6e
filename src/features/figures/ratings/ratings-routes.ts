import type { FastifyInstance } from 'fastify';
import { RATING_POINTS } from '../../../domain/applicant-rating/applicant-rating.ts';
import { windowOf } from '../../../domain/figures/period.ts';
import { asOfNow } from '../../../store/figures/as-of.ts';
import { type RatingFilter, ratingsOf } from '../../../store/figures/ratings.ts';
import type { OfficeBook } from '../../../store/office/office-book.ts';
import { paths } from '../../../web/paths.ts';
import { getSignedIn, type SignedIn } from '../../../web/signed-in.ts';
import { instantWords } from '../../../words/vi/date-words.ts';
import { viRatingWords } from '../../../words/vi/rating-words.ts';
import { agenciesBehind, agencyOrGroupName } from '../agency-group.ts';
import { figuresAddress, periodWords } from '../figure-query.ts';
import type { FiguresDeps } from '../figures-deps.ts';
import { ratingsPage } from './ratings-page.tsx';
import {
  type RatingsQuery,
  RECENT_DAYS,
  ratingsAddress,
  readRatingsQuery,
  recentSince,
  UNHAPPY,
} from './ratings-query.ts';

const ROWS = 50;
/** Đánh giá của người nộp: behind the numbers of tables, and the last ones for whoever heads an agency. */
export function ratingsRoutes(app: FastifyInstance, { database, office, now, send }: FiguresDeps): void {
  app.get(paths.ratings, async (request, reply) => {
    const signedIn = getSignedIn(request);
    const query = readRatingsQuery(request.query, await asOfNow(database, now()));
    const { ended, agency, filter, page } = query;
    const seen = signedIn.identity.kind === 'officer' ? signedIn.identity.agencies : [];
    const agencies = agency === '' ? seen : agenciesBehind(office, agency, now());
    const asked = ended
      ? { window: windowOf(ended.period), asOf: ended.asOf, only: { agency: agencies } }
      : { since: recentSince(now()), agencies };
    const showsWords = signedIn.powers.some(({ role }) => role === 'signer' || role === 'supervisor');
    const found = await ratingsOf(database, signedIn.identity, asked, filter, { page, atMost: ROWS });
    const rows = found.rows.map((row) => ({
      ...{ ...row, words: showsWords ? row.words : null },
      procedure: office.findProcedure(row.procedure_id)?.content.name ?? row.procedure_id,
      agency: office.findAgency(row.agency_id)?.shortName ?? row.agency_id,
    }));
    return send(
      request,
      reply,
      ratingsPage({
        ...{ ...found, rows, showsWords, page, choices: choicesOf(query) },
        ...{ what: whatWords(filter), where: whereWords(office, signedIn, query) },
        back: { text: 'Số liệu', href: ended ? figuresAddress(ended.period, agency) : paths.figures },
        pages: Math.max(1, Math.ceil(found.readable / ROWS)),
        address: (number) => ratingsAddress({ ...query, page: number }),
      }),
    );
  });
}

const CHOICES: readonly { text: string; filter: RatingFilter }[] = [
  { text: 'Tất cả', filter: {} },
  { text: 'Chưa hài lòng', filter: UNHAPPY },
  { text: 'Chưa hài lòng, có ý kiến', filter: { ...UNHAPPY, worded: true } },
];

function choicesOf(query: RatingsQuery) {
  const address = (filter: RatingFilter) => ratingsAddress({ ...query, filter, page: 1 });
  const chosen = address(query.filter);
  return CHOICES.map(({ text, filter }) => {
    const href = address(filter);
    return { text, href, isChosen: href === chosen };
  });
}

/** `Phiếu chưa hài lòng, có ý kiến` */
function whatWords({ question, points, worded, way }: RatingFilter): string {
  const asked = question && viRatingWords.questions[question];
  const level = asked && points !== undefined ? asked.choices[RATING_POINTS.indexOf(points)] : undefined;
  const parts = [
    level && question === 'overall' ? `Phiếu ${level.toLocaleLowerCase('vi')}` : 'Phiếu đánh giá',
    ...(asked && question !== 'overall' ? [`câu “${asked.ask}”${level ? `: ${level}` : ''}`] : []),
    ...(worded ? ['có ý kiến'] : []),
    ...(way === 'desk-device' ? ['nhập trên máy tại quầy'] : []),
  ];
  return parts.join(', ');
}

function whereWords(office: OfficeBook, { agency: own, identity }: SignedIn, query: RatingsQuery): string {
  const many = identity.kind === 'officer' && identity.agencies.length > 1;
  const who =
    query.agency !== ''
      ? agencyOrGroupName(office, query.agency)
      : many
        ? 'Các cơ quan được theo dõi'
        : own.name;
  if (!query.ended) return `${who}, phiếu gửi trong ${RECENT_DAYS} ngày qua`;
  const { period, asOf } = query.ended;
  return `${who}, hồ sơ kết thúc ${periodWords(period)}, tính đến ${instantWords(asOf.at)}`;
}
