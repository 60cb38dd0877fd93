export type TelegramPiece = { kind: "plain" | "bold" | "code" | "link"; text: string }

/** Bold, code and links, each up to its end that is not escaped; else one character. */
const PIECE =
  /\*((?:\\.|[^*\\])+)\*|`((?:\\.|[^`\\])+)`|\[((?:\\.|[^\]\\])+)\]\((?:\\.|[^)\\])*\)|(\\.|[^])/gsu

const unescaped = (text: string) => text.replace(/\\(.)/gsu, "$1")

/** The parts of a message in Telegram's MarkdownV2, as far as Souk writes it. */
export function telegramPieces(markdown: string): TelegramPiece[] {
  const pieces: TelegramPiece[] = []
  for (const [, bold, code, link, plain] of markdown.matchAll(PIECE)) {
    if (bold !== undefined) pieces.push({ kind: "bold", text: unescaped(bold) })
    else if (code !== undefined) pieces.push({ kind: "code", text: unescaped(code) })
    else if (link !== undefined) pieces.push({ kind: "link", text: unescaped(link) })
    else append(pieces, unescaped(plain))
  }
  return pieces
}

/** Characters that follow each other are one piece. */
function append(pieces: TelegramPiece[], text: string) {
  const last = pieces.at(-1)
  if (last?.kind === "plain") last.text += text
  else pieces.push({ kind: "plain", text })
}
