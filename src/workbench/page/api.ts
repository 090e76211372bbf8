import { areaText, parseArea, sheetText, splitReference } from '../host/model/area';
import { cellText } from '../host/objects/rangeValues';
import type { Host } from '../host/protocol/host';
import { countSyncs } from '../host/protocol/requestLog';

/** What a cell holds, as a test wants to know it. */
export interface CellReport {
  readonly value: string | number | boolean;
  readonly text: string;
  readonly formula: string | undefined;
}

/** `window.workbench`: the workbook for browser tests and for curious developers. Addresses are `Blad1!A1:B2`. */
export interface WorkbenchApi {
  /** True once the workbook is drawn and the pane's frame is there. */
  readonly ready: () => boolean;
  readonly sheets: () => readonly string[];
  /** Sheet and selected area, as `Blad1!B4`. */
  readonly selection: () => string;
  readonly cell: (address: string) => CellReport;
  /** The texts of an area, row by row. */
  readonly texts: (address: string) => readonly (readonly string[])[];
  /** The used area of a sheet, as `A1:D20`. */
  readonly used: (sheet: string) => string;
  /** Types into a cell as a person does, in Swedish. */
  readonly type: (address: string, typed: string) => void;
  readonly select: (address: string) => void;
  /** A hindrance of the menu Störning; `none` takes it away. */
  readonly inject: (fault: string) => void;
  /** Every request of the add-in: the names of its actions, and Excel's error code if it was refused. */
  readonly requests: () => readonly {
    readonly actions: readonly string[];
    readonly error: string | undefined;
  }[];
  readonly syncs: () => number;
  readonly open: (example: string) => Promise<void>;
  readonly setPaneWidth: (pixels: number) => void;
}

declare global {
  interface Window {
    workbench?: WorkbenchApi;
  }
}

/** The parts of the API that need only the host; the page adds the rest. */
export function reportsOf(
  host: Host,
): Pick<
  WorkbenchApi,
  'sheets' | 'selection' | 'cell' | 'texts' | 'used' | 'type' | 'select' | 'requests' | 'syncs'
> {
  const locate = (address: string) => {
    const { sheet: name, rest } = splitReference(address);
    const sheet = name === undefined ? host.model.activeSheet : host.model.sheet(name);
    const area = parseArea(rest.replaceAll('$', ''));
    if (!area) throw new Error(`No address: ${address}`);
    return { sheet, area };
  };
  const report = (address: string): CellReport => {
    const { sheet, area } = locate(address);
    host.model.calculate();
    const cell = sheet.cell(area.top, area.left);
    return {
      value: cell?.value ?? '',
      text: cellText(cell, sheet.styleOf(area.top, area.left)),
      formula: cell?.formula,
    };
  };
  return {
    sheets: () => host.model.sheets.map((sheet) => sheet.name),
    selection: () => `${sheetText(host.model.selection.sheet.name)}!${areaText(host.model.selection.area)}`,
    cell: report,
    texts: (address) => {
      const { sheet, area } = locate(address);
      const rows: string[][] = [];
      for (let row = area.top; row <= area.bottom; row += 1) {
        const line: string[] = [];
        for (let column = area.left; column <= area.right; column += 1) {
          line.push(cellText(sheet.cell(row, column), sheet.styleOf(row, column)));
        }
        rows.push(line);
      }
      return rows;
    },
    used: (name) => {
      const used = host.model.sheet(name).usedArea(true);
      return used ? areaText(used) : '';
    },
    type: (address, typed) => {
      const { sheet, area } = locate(address);
      host.model.userEdit(sheet, { row: area.top, column: area.left }, typed);
    },
    select: (address) => {
      const { sheet, area } = locate(address);
      host.model.select(sheet, area);
    },
    requests: () =>
      host.log.map(({ actions, error }) => ({
        actions: actions.map(({ className, name }) => `${className}.${name}`),
        error,
      })),
    syncs: () => countSyncs(host.log),
  };
}
