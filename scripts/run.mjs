import { spawn } from 'node:child_process';

/**
 * @typedef {object} Ran
 * @property {number} code
 * @property {string} output  both streams, in the order of arrival
 */

/**
 * Runs a command of the project's own dependencies (`node_modules/.bin`) or of the system, and keeps what it says.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, echo?: boolean }} [options]
 * @returns {Promise<Ran>}
 */
export function run(command, args, { env = {}, echo = false } = {}) {
  const separator = process.platform === 'win32' ? ';' : ':';
  const path = `node_modules/.bin${separator}${process.env.PATH ?? ''}`;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, PATH: path, ...env },
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        output += chunk;
        if (echo) process.stdout.write(chunk);
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
