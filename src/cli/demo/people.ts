import type { Agency } from '../../domain/organisation/agency.ts';
import type { PersonContent } from '../../store/dossiers/pen.ts';
import type { Dice } from './dice.ts';
import {
  HOA,
  KHMER,
  KINH,
  type NameWords,
  ORGANISATION_OWN,
  ORGANISATIONS,
  type Trade,
} from './name-words.ts';

export type Sex = 'male' | 'female';

/** Makes up people who live in the communes of the province; nobody has the number of another. */
export interface People {
  individual: (agency: Agency, sex?: Sex) => PersonContent;
  organisation: (agency: Agency, trade: Trade) => PersonContent;
  /** Three words or more; of the same family, where a surname is given. */
  name: (sex: Sex, surname?: string) => string;
}

const COMMITTEE = 'Ủy ban nhân dân ';

export function makePeople(agencies: readonly Agency[], dice: Dice): People {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const communes = agencies.filter(({ level }) => level === 'commune');
  let made = 0;

  const name = (sex: Sex, surname?: string) => {
    const { surnames, middle, given } = wordsOf(dice);
    return `${surname ?? dice.pick(surnames)} ${dice.pick(middle[sex])} ${dice.pick(given[sex])}`;
  };
  const addressNear = (agency: Agency) => {
    const near = communes.filter(({ id, parent }) => id === agency.id || parent === agency.id);
    const [first, ...rest] = near.length > 0 ? near : communes;
    return first ? addressIn(dice.pick([first, ...rest]), byId, dice) : null;
  };

  return {
    name,
    individual(agency, sex = dice.happens(0.5) ? 'male' : 'female') {
      made += 1;
      return {
        kind: 'individual',
        name: name(sex),
        identityKind: 'Thẻ căn cước',
        identityNumber: identityNumber(sex, made, dice),
        address: addressNear(agency),
        phone: phone(made, dice),
        email: null,
      };
    },
    organisation(agency, trade) {
      made += 1;
      return {
        kind: 'organisation',
        name: dice.pick(ORGANISATIONS[trade]).replace('*', dice.pick(ORGANISATION_OWN)),
        identityKind: 'Mã số thuế',
        identityNumber: `1700000${padded(made)}`,
        address: addressNear(agency),
        phone: `02973000${padded(made)}`,
        email: null,
      };
    },
  };
}

function wordsOf(dice: Dice): NameWords {
  const roll = dice.roll();
  if (roll < 0.78) return KINH;
  return roll < 0.92 ? KHMER : HOA;
}

/** 091 for the province, the digit of century and sex, the year, and 000xxx: so low that nobody has it. */
function identityNumber(sex: Sex, made: number, dice: Dice): string {
  const year = dice.between(1952, 2007);
  const century = year < 2000 ? 0 : 2;
  return `091${century + (sex === 'male' ? 0 : 1)}${String(year).slice(2)}000${padded(made)}`;
}

function phone(made: number, dice: Dice): string {
  return `09${dice.between(10, 99)}000${padded(made)}`;
}

function padded(made: number): string {
  return String(made % 1000).padStart(3, '0');
}

function addressIn(commune: Agency, byId: ReadonlyMap<string, Agency>, dice: Dice): string {
  const placed = (agency: Agency | undefined) => agency?.name.replace(COMMITTEE, '') ?? '';
  const rural = placed(commune).startsWith('xã');
  const where = rural
    ? `Tổ ${dice.between(1, 20)}, ấp ${dice.between(1, 9)}`
    : `Số ${dice.between(1, 400)}, đường Minh Họa, khu phố ${dice.between(1, 9)}`;
  const district = byId.get(commune.parent ?? '');
  const province = byId.get(district?.parent ?? '');
  return [where, ...[commune, district, province].map(placed)].filter((part) => part !== '').join(', ');
}
