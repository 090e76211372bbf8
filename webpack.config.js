import { fileURLToPath } from 'node:url';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';

/** The addresses in manifest.xml while developing; `--env url=https://…` puts the real ones in their place. */
export const developmentUrl = 'https://localhost:3000';

const inRepository = (path) => fileURLToPath(new URL(path, import.meta.url));

const office = 'https://appsforoffice.microsoft.com';

/**
 * What the pane may load, as far as a meta element can say it (frame-ancestors is the web host's to send).
 * Office.js brings its own scripts, telemetry and an error frame from Microsoft; Fluent UI writes style elements.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' ${office}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self' https:",
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
    module: { rules: [typescript] },
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

/** The task pane: static files for any web host, with the manifest that points at them. */
export function paneConfig({ mode = 'production', url = developmentUrl, out = inRepository('dist') } = {}) {
  const shared = base('taskpane', mode, out);
  return {
    ...shared,
    entry: { taskpane: inRepository('src/taskpane/index.tsx') },
    optimization: { splitChunks: { chunks: 'all' } },
    plugins: [
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

/** `webpack [serve] [--mode …] [--env url=https://…]`: the pane only; the workbench is never part of dist/. */
export default function configure(env = {}, argv = {}) {
  return paneConfig({ mode: argv.mode, url: env.url });
}
