/** A ribbon button as the manifest describes it. */
export interface RibbonButton {
  readonly label: string;
  readonly tip: string;
  /** Address of the picture of 32 pixels. */
  readonly icon: string;
  /** What the pane shows when the button is pressed: path and query on the pane's host. */
  readonly page: string;
}

/** What the workbench takes from an add-in's manifest, as Excel would. */
export interface AddIn {
  readonly id: string;
  readonly name: string;
  readonly page: string;
  readonly buttons: readonly RibbonButton[];
}

/** Reads an add-in-only manifest. Only path and query of its addresses are kept: here the pane stands elsewhere. */
export function readManifest(xml: string): AddIn {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  const named = (parent: Element | Document, name: string): readonly Element[] => [
    ...parent.getElementsByTagNameNS('*', name),
  ];
  const resources = new Map(
    named(manifest, 'Resources').flatMap((element) =>
      [...element.querySelectorAll('[id]')].map((resource) => [
        resource.id,
        resource.getAttribute('DefaultValue') ?? '',
      ]),
    ),
  );
  const resource = (parent: Element, path: string): string => {
    const element = parent.querySelector(path);
    return resources.get(element?.getAttribute('resid') ?? '') ?? '';
  };
  const pathOf = (address: string): string => {
    const { pathname, search } = new URL(address);
    return `${pathname.slice(1)}${search}`;
  };
  const main = named(manifest, 'DefaultSettings')[0]?.querySelector('SourceLocation');
  return {
    id: named(manifest, 'Id')[0]?.textContent ?? '',
    name: named(manifest, 'DisplayName')[0]?.getAttribute('DefaultValue') ?? '',
    page: pathOf(main?.getAttribute('DefaultValue') ?? ''),
    buttons: named(manifest, 'Control').map((control) => ({
      label: resource(control, ':scope > Label'),
      tip: resource(control, 'Supertip > Description'),
      icon: pathOf(resource(control, ':scope > Icon > *[size="32"]')),
      page: pathOf(resource(control, 'Action > SourceLocation')),
    })),
  };
}
