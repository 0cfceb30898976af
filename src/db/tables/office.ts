export interface OfficeTables {
  told: ToldTable;
}

/** What the bot has said of its own accord and must not say again, however long ago that was. */
export interface ToldTable {
  what: string;
  told_at: string;
}
