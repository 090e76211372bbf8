import { refuse } from '../model/excelError';
import { serve, type Scope } from '../protocol/served';
import type { Json } from '../protocol/wire';
import { isConditional, tellFormat, type ConditionalItem } from './conditionalFormats';
import { colour } from './rangeFormat';
import { formatCode } from './rangeValues';

// How cells look that meet a conditional format: learn.microsoft.com/javascript/api/excel/excel.conditionalrangeformat

export const conditionalRangeFormatType = serve<ConditionalItem>(
  {
    name: 'ConditionalRangeFormat',
    scalars: {
      NumberFormat: {
        get: ({ value }) => value.numberFormat,
        set: (self, code, scope) => {
          self.value.numberFormat = formatCode(code);
          tellFormat(self, scope);
        },
      },
    },
    navigation: {
      Font: (self, scope) => scope.bind('ConditionalRangeFont', self),
      Fill: (self, scope) => scope.bind('ConditionalRangeFill', self),
    },
  },
  isConditional,
);

const flag = (key: 'bold' | 'italic') => ({
  get: ({ value }: ConditionalItem) => value[key] ?? null,
  set: (self: ConditionalItem, wanted: Json, scope: Scope) => {
    self.value[key] = typeof wanted === 'boolean' ? wanted : refuse('InvalidArgument', key);
    tellFormat(self, scope);
  },
});

export const conditionalRangeFontType = serve<ConditionalItem>(
  {
    name: 'ConditionalRangeFont',
    scalars: {
      Bold: flag('bold'),
      Italic: flag('italic'),
      Color: {
        get: ({ value }) => value.fontColor,
        set: (self, wanted, scope) => {
          self.value.fontColor = colour(wanted);
          tellFormat(self, scope);
        },
      },
    },
    methods: {
      Clear: (self, _args, scope) => {
        Object.assign(self.value, { fontColor: '', bold: undefined, italic: undefined, underline: '' });
        tellFormat(self, scope);
      },
    },
  },
  isConditional,
);

export const conditionalRangeFillType = serve<ConditionalItem>(
  {
    name: 'ConditionalRangeFill',
    scalars: {
      Color: {
        get: ({ value }) => value.fill,
        set: (self, wanted, scope) => {
          self.value.fill = colour(wanted);
          tellFormat(self, scope);
        },
      },
    },
    methods: {
      Clear: (self, _args, scope) => {
        self.value.fill = '';
        tellFormat(self, scope);
      },
    },
  },
  isConditional,
);
