/** Languages of the pane. The workbook's text and the command line are Swedish whatever the pane's. */
export type Language = 'sv' | 'en';
