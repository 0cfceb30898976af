// Loaded into the real process before everything else (node --import): its clock begins at CLOCK_AT (ISO-8601) and runs on from there.
const shift = Date.parse(process.env.CLOCK_AT ?? '') - Date.now();
if (Number.isNaN(shift)) throw new Error(`CLOCK_AT is no moment: ${process.env.CLOCK_AT}`);

const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + shift);
    else super(...parts);
  }

  static now() {
    return RealDate.now() + shift;
  }
};
