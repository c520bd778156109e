/**
 * What form-js-viewer 2.0.0 has no option for, changed while it is bundled.
 * Every text to find must occur exactly once: a new version that moves one of them fails the build
 * instead of quietly speaking English or losing what somebody has typed.
 */

const norwegianTexts = [
  [`placeholder: 'Search',`, `placeholder: 'Søk',`],
  [`children: valueLabel || 'Select'`, `children: valueLabel || 'Velg'`],
  [`emptyListMessage = 'No results'`, `emptyListMessage = 'Ingen treff'`],
  ['"aria-label": `Remove list item ${itemIndex + 1}`', '"aria-label": `Fjern nummer ${itemIndex + 1}`'],
  [`placeholder: getLocaleReadableDateFormat()`, `placeholder: 'dd.mm.åååå'`],
  [`dateFormat: getLocaleDateFlatpickrConfig()`, `dateFormat: 'd.m.Y'`],
  [`placeholder: use24h ? 'hh:mm' : 'hh:mm --'`, `placeholder: 'tt:mm'`],
];

/** Times are kept to the minute, 1345 and 13.45 are understood, and 25:00 stays in the field with a message. */
const times = [
  [
    `function parseInputTime(stringTime) {\n  let workingString = stringTime.toLowerCase();`,
    `function parseInputTime(stringTime) {\n  return readTime(stringTime);\n  let workingString = stringTime.toLowerCase();`,
  ],
  [`const intervalAdjustedTime = time - time % safeTimeInterval;`, `const intervalAdjustedTime = time;`],
  [`const correctedMinutes = minutes - minutes % safeTimeInterval;`, `const correctedMinutes = minutes;`],
  [`if (time) return time / safeTimeInterval;`, `if (time) return Math.floor(time / safeTimeInterval);`],
  [
    `    if (!localRawValue) {\n      setTime(null);\n      return;\n    }`,
    `    if (!localRawValue) {\n      nowReadable(timeInputRef.current);\n      setTime(null);\n      return;\n    }`,
  ],
  [
    `    if (!isNumber(minutes)) {\n      setRawValue('');\n      setTime(null);\n      return;\n    }`,
    `    if (!isNumber(minutes)) {\n      unreadable(timeInputRef.current, 'time', localRawValue);\n      return;\n    }\n    nowReadable(timeInputRef.current);`,
  ],
];

/** A number stays as it was typed, with its comma; what cannot be read is an error and never another number. */
const numbers = [
  [`const [displayValue, setDisplayValue] = useState(value);`, `const [displayValue, setDisplayValue] = useState(serializeToInputString(value));`],
  [`  return value.toString();\n}\n\nconst type$d = 'number';`, `  return value.toString().replace('.', ',');\n}\n\nconst type$d = 'number';`],
  [
    `    stringValue = stringValue.replaceAll(',', '.');\n    if (stringValue === '-') {\n      setDisplayValue('-');\n      return;\n    }`,
    `    setDisplayValue(stringValue);\n    stringValue = readNumber(stringValue);`,
  ],
  [`      setDisplayValue('NaN');\n      setCachedValue(null);\n      return;`, `      setCachedValue('NaN');\n      return;`],
  [`    setDisplayValue(stringValue);\n    setCachedValue(sanitize(stringValue));`, `    setCachedValue(sanitize(stringValue));`],
  [`setValue(stepFlooredValue.plus(incrementAmount).toFixed());`, `setValue(serializeToInputString(stepFlooredValue.plus(incrementAmount).toFixed()));`],
  [`setValue(base.minus(incrementAmount).toFixed());`, `setValue(serializeToInputString(base.minus(incrementAmount).toFixed()));`],
  [`      setValue(stepFlooredValue.toFixed());`, `      setValue(serializeToInputString(stepFlooredValue.toFixed()));`],
  [
    `    if (!willKeyProduceValidNumber(e.key, previousValue, caretIndex, selectionWidth, decimalDigits)) {\n      e.preventDefault();\n    }`,
    ``,
  ],
];

/** What a list is for is said under its heading; form-js knows a description of single questions only. */
const descriptions = [
  [
    `    }), 'fjs-form-field-grouplike', {\n      'fjs-outlined': showOutline\n    }),\n    role: "group",\n    "aria-labelledby": domId,\n    children: [jsx(Label, {\n      id: domId,\n      label: label\n    }), jsx(ChildrenRenderer, {`,
    `    }), 'fjs-form-field-grouplike', {\n      'fjs-outlined': showOutline\n    }),\n    role: "group",\n    "aria-labelledby": domId,\n    "aria-describedby": field.description ? \`\${domId}-description\` : undefined,\n    children: [jsx(Label, {\n      id: domId,\n      label: label\n    }), jsx(Description, {\n      id: \`\${domId}-description\`,\n      description: field.description\n    }), jsx(ChildrenRenderer, {`,
  ],
];

export function patchFormJs(source, readersFile) {
  const patched = [...norwegianTexts, ...times, ...numbers, ...descriptions].reduce((text, [find, replacement]) => {
    const count = text.split(find).length - 1;
    if (count !== 1) throw new Error(`form-js has changed: found ${count} times, expected once:\n${find}`);
    return text.replace(find, () => replacement);
  }, source);
  return `import { readNumber, readTime, unreadable, nowReadable } from ${JSON.stringify(readersFile)};\n${patched}`;
}
