// Serves a folder below a path, as GitHub Pages serves a project's site: `/repo/`, folders by their index.html, 404.html for the rest.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

function answer(folder, base, address) {
  let name;
  try {
    name = decodeURIComponent(new URL(address, 'http://host').pathname);
  } catch {
    return { status: 400 };
  }
  if (!name.startsWith(base)) return { status: 404 };
  const file = path.join(folder, name.slice(base.length));
  if (file !== folder && !file.startsWith(folder + path.sep) && file !== folder + path.sep) return { status: 404 };
  const found = fs.statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory() && !name.endsWith('/')) return { status: 301, location: `${name}/` };
  const wanted = found?.isDirectory() ? path.join(file, 'index.html') : file;
  return fs.existsSync(wanted) && fs.statSync(wanted).isFile() ? { status: 200, file: wanted } : { status: 404 };
}

/** Starts the server on a free port of this machine: `{ origin, url(path), close() }`. */
export async function serve(folder, base = '/repo/') {
  const root = path.resolve(folder);
  const server = http.createServer((request, response) => {
    const { status, file, location } = answer(root, base, request.url);
    if (location) {
      response.writeHead(status, { location }).end();
      return;
    }
    const lost = path.join(root, '404.html'),
      shown = file ?? (fs.existsSync(lost) ? lost : null);
    response.writeHead(status, { 'content-type': shown ? (TYPES[path.extname(shown)] ?? 'application/octet-stream') : TYPES['.txt'] });
    response.end(shown ? fs.readFileSync(shown) : 'not found');
  });
  await new Promise((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: (page) => `${origin}${base}${page}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(done);
      }),
  };
}
