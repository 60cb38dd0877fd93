import { together } from "./helpers/runner"

/** Set by the launcher for each process: which files share this application. */
declare const PART: { name: string; files: string[] }

together(PART.name, PART.files)
