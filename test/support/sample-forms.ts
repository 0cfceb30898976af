import { join } from 'node:path';
import { type Forms, loadForms } from '../../src/forms/load-forms.ts';

/** The forms that are shipped. */
export const SAMPLE_FORMS: Forms = loadForms(join(import.meta.dirname, '../../data/forms'));
