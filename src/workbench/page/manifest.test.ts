/** @jest-environment jsdom */
import { readManifest } from './manifest';

const xml = `<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0">
  <Id>1</Id><DisplayName DefaultValue="Tillägg"/>
  <DefaultSettings><SourceLocation DefaultValue="https://localhost:3000/pane.html"/></DefaultSettings>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides">
    <Control id="a"><Label resid="L"/><Supertip><Title resid="L"/><Description resid="D"/></Supertip>
      <Icon><bt:Image size="16" resid="I16"/><bt:Image size="32" resid="I32"/></Icon>
      <Action><SourceLocation resid="U"/></Action></Control>
    <Resources>
      <bt:Images><bt:Image id="I16" DefaultValue="https://localhost:3000/a-16.png"/><bt:Image id="I32" DefaultValue="https://localhost:3000/a-32.png"/></bt:Images>
      <bt:Urls><bt:Url id="U" DefaultValue="https://localhost:3000/pane.html?flik=ett"/></bt:Urls>
      <bt:ShortStrings><bt:String id="L" DefaultValue="Räkna"/></bt:ShortStrings>
      <bt:LongStrings><bt:String id="D" DefaultValue="Räknar ut allt."/></bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

it('reads the add-in and its buttons as Excel does, addresses without their host', () => {
  expect(readManifest(xml)).toEqual({
    id: '1',
    name: 'Tillägg',
    page: 'pane.html',
    buttons: [{ label: 'Räkna', tip: 'Räknar ut allt.', icon: 'a-32.png', page: 'pane.html?flik=ett' }],
  });
});
