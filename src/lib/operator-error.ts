/**
 * Something only the operator can mend. The message is a Vietnamese sentence that says what is wrong and what to do; it is printed
 * as it is, without a stack trace.
 */
export abstract class OperatorError extends Error {}
