/**
 * Words that names are put together from, as common in Kiên Giang: Kinh, Khmer and Hoa. Written from common
 * knowledge; whoever they add up to does not exist.
 */
type Words = readonly [string, ...string[]];

export interface NameWords {
  surnames: Words;
  /** Between surname and given name. */
  middle: { male: Words; female: Words };
  given: { male: Words; female: Words };
}

const words = (text: string): Words => {
  const [first = '', ...rest] = text.split(', ');
  return [first, ...rest];
};

export const KINH: NameWords = {
  surnames: words(
    'Nguyễn, Nguyễn, Nguyễn, Trần, Trần, Lê, Lê, Phạm, Huỳnh, Huỳnh, Võ, Võ, Phan, Trương, Bùi, Đặng, Đỗ, Ngô, Hồ, Dương, Đinh, Đoàn, Mai, Cao, Tô, Hà, Lương, Tống, Thái',
  ),
  middle: {
    male: words('Văn, Văn, Hữu, Minh, Quốc, Thanh, Hoàng, Công, Đức, Chí, Trọng, Tấn, Thành, Ngọc'),
    female: words(
      'Thị, Thị, Thị Ngọc, Thị Kim, Thị Mỹ, Thị Bích, Thị Thu, Thị Cẩm, Thị Thanh, Thị Hồng, Ngọc, Thị Bé, Thị Thùy, Thị Út',
    ),
  },
  given: {
    male: words(
      'An, Bảo, Cường, Dũng, Đạt, Đông, Giang, Hải, Hậu, Hiếu, Hòa, Hùng, Khải, Khoa, Lâm, Lợi, Long, Mẫn, Nghĩa, Nhân, Phong, Phú, Phúc, Quân, Sang, Tài, Tâm, Thắng, Thịnh, Thuận, Tín, Toàn, Trí, Trung, Tú, Út, Vinh',
    ),
    female: words(
      'Ánh, Bình, Châu, Diễm, Diệu, Dung, Duyên, Giàu, Hạnh, Hằng, Hiền, Hoa, Huệ, Hương, Lan, Liên, Linh, Loan, Mai, Nga, Ngân, Nguyệt, Nhi, Như, Oanh, Phượng, Quyên, Thảo, Thoa, Thủy, Tiên, Trang, Trinh, Tuyền, Vân, Xuân, Yến',
    ),
  },
};

export const KHMER: NameWords = {
  surnames: words('Danh, Danh, Danh, Danh, Thạch, Sơn, Kim, Kiên, Chau'),
  middle: {
    male: words('Sa, Sóc, Sà, Chanh, Văn, Hoàng, Minh'),
    female: words('Thị, Thị Sa, Thị Sà, Thị Ngọc, Thị Mỹ, Thị Hồng'),
  },
  given: {
    male: words('Rây, Kha, Khêl, Phone, Rinh, Thoàng, Hiêng, Sương, Khương, Quyền, Lượm, Đa Ra, Oanh Na'),
    female: words('Phol, Khêm, Ri, Rươl, Diện, Sương, Lượm, Chanh Đa, Sô Phia, Hiên, Nhanh, Mai, Thal'),
  },
};

export const HOA: NameWords = {
  surnames: words('Lâm, Lâm, Quách, Mã, Trịnh, Tăng, Lưu, Vương, La, Lý, Tạ, Khưu, Trang, Châu'),
  middle: {
    male: words('Chí, Vĩnh, Quốc, Gia, Chấn, Thuận, Kiến, Tuấn, Hán'),
    female: words('Mỹ, Tú, Tuyết, Lệ, Bội, Ngọc, Huệ, Gia'),
  },
  given: {
    male: words('Cường, Phát, Hùng, Bảo, Hưng, Hào, Minh, Kiệt, Quyền, Long, Thành, Nguyên'),
    female: words('Linh, Anh, Muội, Dung, Hoa, Phụng, Trân, Nghi, Mẫn, Lan, Quân, Hân'),
  },
};

/** What an organisation lives by. */
export type Trade = 'any' | 'drilling' | 'transport' | 'food' | 'school';

/** What organisations are called; their own name goes where the star is. */
export const ORGANISATIONS: Readonly<Record<Trade, Words>> = {
  any: words(
    'Công ty trách nhiệm hữu hạn Xây dựng *, Công ty trách nhiệm hữu hạn Thủy sản *, Công ty cổ phần Chế biến hải sản *, Doanh nghiệp tư nhân *, Hợp tác xã nông nghiệp *, Ngân hàng thương mại cổ phần * - Chi nhánh Kiên Giang',
  ),
  drilling: words(
    'Công ty trách nhiệm hữu hạn một thành viên Khoan giếng *, Công ty trách nhiệm hữu hạn Khai thác nước ngầm *, Doanh nghiệp tư nhân Khoan giếng *',
  ),
  transport: words(
    'Công ty trách nhiệm hữu hạn Vận tải *, Hợp tác xã Vận tải *, Công ty cổ phần Xe khách *, Doanh nghiệp tư nhân Vận tải *',
  ),
  food: words(
    'Công ty trách nhiệm hữu hạn Dịch vụ ăn uống *, Nhà hàng *, Công ty cổ phần Suất ăn công nghiệp *',
  ),
  school: words('Trường Mầm non *, Trường Mẫu giáo *, Trường Mầm non tư thục *'),
};

export const ORGANISATION_OWN: Words = words(
  'Minh Họa An Phú, Minh Họa Tân Thành, Minh Họa Hưng Thịnh, Minh Họa Biển Tây, Minh Họa Phước Lộc, Minh Họa Thuận Thành, Minh Họa Đại Phát, Minh Họa Kiên Thịnh',
);
