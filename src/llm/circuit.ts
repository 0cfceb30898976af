/** Whether a service that failed may be asked. Times are milliseconds of any one clock. */
export interface Circuit {
  /** Failures in a row. */
  readonly failures: number;
  /** Nothing is asked before this; null while it is closed. */
  readonly openUntil: number | null;
  /** Its rest is over and one question is on its way to see. */
  readonly isTrying: boolean;
}

export const CLOSED: Circuit = { failures: 0, openUntil: null, isTrying: false };

const MOST_FAILURES = 5;
export const REST_MS = 60_000;

/** The circuit with one more question on its way, or null when none may go. */
export function admit(circuit: Circuit, now: number): Circuit | null {
  if (circuit.openUntil === null) return circuit;
  return now < circuit.openUntil || circuit.isTrying ? null : { ...circuit, isTrying: true };
}

/** The circuit once a question is through. What `to-be-mended` names does not get better by asking again. */
export function settle(circuit: Circuit, health: 'works' | 'fails' | 'to-be-mended' | 'unknown', now: number): Circuit {
  switch (health) {
    case 'works':
      return CLOSED;
    case 'unknown':
      return { ...circuit, isTrying: false };
    case 'fails':
    case 'to-be-mended': {
      const failures = circuit.failures + 1;
      const opens = health === 'to-be-mended' || failures >= MOST_FAILURES;
      return { failures, openUntil: opens ? now + REST_MS : null, isTrying: false };
    }
  }
}
