import type { Day } from '../lib/vn-time.ts';

/** What is known of a document (văn bản) as a whole; the source of each field is its text, or the sidecar file beside it. */
export interface VanBan {
  /** The path below `data/documents`, with `/`: it names the document for as long as the file lies there. */
  readonly id: string;
  /** Số, ký hiệu: `1039/QĐ-LHHVN`. */
  readonly number: string | null;
  /** Tên loại: `Quyết định`, `Hướng dẫn`, `Nghị định`. */
  readonly kind: string | null;
  /** Cơ quan ban hành. */
  readonly issuer: string | null;
  /** Trích yếu nội dung, or the title of a document without one. */
  readonly title: string;
  readonly issuedOn: Day | null;
  /** In force from that day on; null when the text does not say. */
  readonly validFrom: Day | null;
  /** Last day in force; null while it is in force or when the text does not say. */
  readonly validTo: Day | null;
  readonly relations: readonly Relation[];
  /** Carries the line TÀI LIỆU MẪU - KHÔNG PHẢI VĂN BẢN CHÍNH THỨC; every answer from it says so. */
  readonly sample: boolean;
  /** `noi-bo` documents are shown to known people only, never to strangers or in a group. */
  readonly audience: 'cong-khai' | 'noi-bo';
}

/** `replaces`: thay thế; `amends`: sửa đổi, bổ sung; `number` is the other document's. */
export interface Relation {
  readonly kind: 'replaces' | 'amends';
  readonly number: string;
}
