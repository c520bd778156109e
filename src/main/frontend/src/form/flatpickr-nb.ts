/** Stands in for the date picker that form-js imports: Norwegian, Monday first, and strict about what is a date. */
import flatpickr from 'flatpickr';
import type { Instance } from 'flatpickr/dist/types/instance';
import type { CustomLocale } from 'flatpickr/dist/types/locale';
import type { Options } from 'flatpickr/dist/types/options';
import { nowReadable, readDate, unreadable } from './readers';

const norwegian: CustomLocale = {
  firstDayOfWeek: 1,
  weekdays: {
    shorthand: ['sø', 'ma', 'ti', 'on', 'to', 'fr', 'lø'],
    longhand: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
  },
  months: {
    shorthand: ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'],
    longhand: ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'],
  },
  ordinal: () => '.',
  rangeSeparator: ' til ',
  weekAbbreviation: 'uke',
  scrollTitle: 'Rull for å endre',
  toggleTitle: 'Trykk for å veksle',
  yearAriaLabel: 'År',
  monthAriaLabel: 'Måned',
  hourAriaLabel: 'Time',
  minuteAriaLabel: 'Minutt',
  time_24hr: true,
};

export default function norwegianDatePicker(input: HTMLInputElement, options: Options): Instance {
  const picker = flatpickr(input, {
    ...options,
    locale: norwegian,
    dateFormat: 'd.m.Y',
    ariaDateFormat: 'l j. F Y',
    parseDate: (text) => readDate(text) as Date,
  });
  const setDate = picker.setDate.bind(picker);
  picker.setDate = (date, ...rest) => {
    if (typeof date === 'string' && date.trim() !== '' && refuse(picker, input, date.trim())) return;
    nowReadable(input);
    setDate(date, ...rest);
  };
  input.addEventListener('change', () => readDate(input.value) && nowReadable(input));
  return picker;
}

function refuse(picker: Instance, input: HTMLInputElement, text: string): boolean {
  const date = readDate(text);
  const earliest = picker.config.minDate;
  if (!date) unreadable(input, 'date', text);
  else if (earliest && date < earliest) unreadable(input, 'past', text);
  else return false;
  return true;
}
