/** What a command may touch of the world; tests give their own. */
export interface Io {
  /** All of standard input. */
  readStdin(): Promise<Uint8Array>;
  /** Results. */
  out(text: string): void;
  /** Everything else. */
  err(text: string): void;
  readonly isErrTerminal: boolean;
  /** Width of the terminal in characters. */
  readonly columns: number;
  /** Milliseconds of a clock that only runs forward; for progress, never for results. */
  now(): number;
}
