import type { ReadingRule } from '../reading.js';
import { addresseeStops } from './addressee-stops.js';
import { damagedDates } from './damaged-dates.js';
import { damagedLabels } from './damaged-labels.js';
import { damagedPlaces } from './damaged-places.js';
import { dashItems } from './dash-items.js';
import { dayMark } from './day-mark.js';
import { digits } from './digits.js';
import { doubtfulCharacters } from './doubtful-characters.js';
import { doubtfulWords } from './doubtful-words.js';
import { impossibleWords } from './impossible-words.js';
import { imprintColons } from './imprint-colons.js';
import { labelRuns } from './label-runs.js';
import { lostLabels } from './lost-labels.js';
import { mixedBrackets } from './mixed-brackets.js';
import { numberBrackets } from './number-brackets.js';
import { numberWords } from './number-words.js';
import { officeNames } from './office-names.js';
import { pairedBrackets } from './paired-brackets.js';
import { quotationMarks } from './quotation-marks.js';
import { repeatedTitles } from './repeated-titles.js';
import { romanGrades } from './roman-grades.js';
import { sectionMarks } from './section-marks.js';

/** Where two rules settle the same character, the earlier has it. */
export const readingRules: readonly ReadingRule[] = [
  numberBrackets,
  numberWords,
  damagedPlaces,
  pairedBrackets,
  mixedBrackets,
  quotationMarks,
  dashItems,
  labelRuns,
  damagedLabels,
  lostLabels,
  romanGrades,
  sectionMarks,
  digits,
  dayMark,
  damagedDates,
  imprintColons,
  addresseeStops,
  officeNames,
  repeatedTitles,
  impossibleWords,
  doubtfulCharacters,
  doubtfulWords,
];
