import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

/** The addresses in manifest.xml while developing; `--env url=https://…` puts the real ones in their place. */
export const developmentUrl = 'https://localhost:3000';

const inRepository = (path) => fileURLToPath(new URL(path, import.meta.url));

const office = 'https://appsforoffice.microsoft.com';
const microsoft = ['microsoft.com', 'office.com', 'office.net'].map((domain) => `https://*.${domain}`);

/**
 * What the pane may load, as far as a meta element can say it (frame-ancestors is the web host's to send).
 * Office.js brings its own scripts, telemetry and an error frame from Microsoft; Fluent UI writes style elements.
 * Nothing may be sent to anyone else: README's "no call to any other server" is what connect-src says.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' ${office}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  `connect-src 'self' ${microsoft.join(' ')}`,
  `frame-src 'self' ${office}`,
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
].join('; ');

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2020',
      },
    },
  },
};

/** What the pane's and the workbench's build have in common. */
function base(name, mode, out) {
  const production = mode === 'production';
  return {
    name,
    mode,
    devtool: production ? false : 'source-map',
    output: {
      path: out,
      filename: production ? '[name].[contenthash:10].js' : '[name].js',
      chunkFilename: production ? '[name].[contenthash:10].js' : '[name].js',
      assetModuleFilename: '[name].[contenthash:10][ext]',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    // The pane takes its version from package.json by name, so that the rest of that file stays out of the bundle.
    module: { rules: [typescript], parser: { json: { namedExports: true } } },
    // Unchanged sources are not compiled again: `npm start` is up in seconds the second time.
    cache: {
      type: 'filesystem',
      name: `${name}-${mode}`,
      buildDependencies: { config: [inRepository('webpack.config.js')] },
    },
    performance: false,
    stats: 'errors-warnings',
  };
}

/** The folder of the package that a module lies in; undefined for our own. */
const packageOf = (file = '') =>
  /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/'))?.[0];

/** A package's name, version and licence text, as the licence asks whoever passes it on. */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return [`${name} ${version} (${license})`, text].filter((part) => part !== '').join('\n\n');
}

/** Writes the licences of every package in the bundle beside it. */
const licences = {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('licences', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'licences', stage }, () => {
        const modules = [...compilation.modules].flatMap((module) => [module, ...(module.modules ?? [])]);
        const folders = modules.flatMap((module) => packageOf(module.nameForCondition?.() ?? '') ?? []);
        const texts = [...new Set(folders)].map(licenceOf).sort();
        const file = new webpack.sources.RawSource(
          `${[...new Set(texts)].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`,
        );
        compilation.emitAsset('licences.txt', file);
      });
    });
  },
};

/** The task pane: static files for any web host, with the manifest that points at them. */
export function paneConfig({ mode = 'production', url = developmentUrl, out = inRepository('dist') } = {}) {
  const shared = base('taskpane', mode, out);
  return {
    ...shared,
    entry: { taskpane: inRepository('src/taskpane/index.tsx') },
    optimization: { splitChunks: { chunks: 'all' } },
    plugins: [
      licences,
      new HtmlWebpackPlugin({
        template: inRepository('src/taskpane/taskpane.html'),
        filename: 'taskpane.html',
        contentSecurityPolicy,
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: inRepository('assets/icon-*.png'), to: 'assets/[name][ext]' },
          { from: inRepository('assets/support.html') },
          {
            from: inRepository('manifest.xml'),
            transform: (text) => text.toString().replaceAll(developmentUrl, url.replace(/\/+$/, '')),
          },
        ],
      }),
    ],
  };
}

/** The workbench page: the grid beside the pane. Its own build, served by `npm start`; never part of dist/. */
export function workbenchConfig({ mode = 'production', out }) {
  return {
    ...base('workbench', mode, out),
    entry: { workbench: inRepository('src/workbench/page/main.ts') },
    // It comes from this machine: smaller files would gain nothing and cost the first start some seconds.
    optimization: { minimize: false },
    plugins: [
      new HtmlWebpackPlugin({ template: inRepository('src/workbench/page/index.html') }),
      new CopyWebpackPlugin({ patterns: [{ from: inRepository('src/workbench/page/page.css') }] }),
    ],
  };
}

const certificates = join(homedir(), '.office-addin-dev-certs');

/** The certificate that Microsoft's tool has made on this machine; it is never in the tree. */
function certificate() {
  const [key, cert, ca] = ['localhost.key', 'localhost.crt', 'ca.crt'].map((name) =>
    join(certificates, name),
  );
  if (existsSync(key) && existsSync(cert)) return { key, cert, ca };
  console.error(`Excel kräver https, och det finns inget utvecklingscertifikat i ${certificates}.
Skapa ett på den här datorn med: npx office-addin-dev-certs install
(Excel requires https: make a development certificate with the command above, then run npm run dev again.)`);
  return process.exit(1);
}

/** `npm run dev`: the pane over https at the manifest's own address, for sideloading into Excel. */
const developmentServer = () => ({
  host: 'localhost',
  port: Number(new URL(developmentUrl).port),
  server: { type: 'https', options: certificate() },
  headers: { 'Access-Control-Allow-Origin': '*' },
  // The pane has no address bar and Office.js no history: reload the whole page, and never cover it.
  hot: false,
  client: { overlay: false },
});

/** `webpack [serve] [--mode …] [--env url=https://…]`: the pane only. */
export default function configure(env = {}, argv = {}) {
  const config = paneConfig({ mode: argv.mode, url: env.url });
  return env.WEBPACK_SERVE ? { ...config, devServer: developmentServer() } : config;
}
