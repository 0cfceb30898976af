export interface FileTables {
  kept_file: KeptFileTable;
  file_link: FileLinkTable;
}

/** Files we keep; the bytes stand in STATE_DIR/files under the id, and were there before the row. */
export interface KeptFileTable {
  id: string;
  name: string;
  mime_type: string;
  size: number;
  /** Code of the person it belongs to; null while nobody is known. */
  owner_person: string | null;
  purpose: string;
  created_at: string;
  /** Null for as long as somebody needs it. */
  expires_at: string | null;
}

/** Links that work once, for one conversation. Of the secret in the link only its SHA-256 is kept. */
export interface FileLinkTable {
  token_hash: string;
  /** Download, or upload. */
  kind: 'tai-ve' | 'gui-len';
  /** Null for an upload that has not come yet. */
  file_id: string | null;
  person: string | null;
  channel: string;
  chat_id: string;
  chat_kind: 'private' | 'group';
  sender_id: string;
  sender_name: string | null;
  expires_at: string;
  used_at: string | null;
}
