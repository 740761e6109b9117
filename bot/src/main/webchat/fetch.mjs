// Brings Microsoft's Web Chat, the chat client of the page, into a folder: one file and its notices.
// The package is half a gigabyte installed, and these two files are all of it that a page needs.
// usage: node fetch.mjs FOLDER
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const { name, version, integrity } = JSON.parse(readFileSync(new URL('webchat.json', import.meta.url), 'utf8'));
const folder = path.resolve(process.argv[2]);
const target = path.join(folder, `webchat-${version}.js`);

if (!existsSync(target)) {
  const work = mkdtempSync(path.join(tmpdir(), 'webchat-'));
  try {
    fetchInto(work);
    mkdirSync(folder, { recursive: true });
    put(path.join(work, 'package/dist/webchat.js.LICENSE.txt'), `${target}.LICENSE.txt`);
    put(path.join(work, 'package/dist/webchat.js'), target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function fetchInto(work) {
  console.log(`fetching ${name} ${version}`);
  const windows = process.platform === 'win32';
  const options = { cwd: work, shell: windows, stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync('npm', ['pack', `${name}@${version}`, '--ignore-scripts', '--silent'], options);
  const archive = path.join(work, `${name}-${version}.tgz`);
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (found !== integrity) {
    throw new Error(`${name} ${version} is not the package it was: expected ${integrity}, got ${found}`);
  }
  execFileSync('tar', ['-xzf', archive, 'package/dist/webchat.js', 'package/dist/webchat.js.LICENSE.txt'], options);
}

// A file is either there whole or not at all, so that an interrupted build is no trap for the next.
function put(from, to) {
  copyFileSync(from, `${to}.part`);
  renameSync(`${to}.part`, to);
}
