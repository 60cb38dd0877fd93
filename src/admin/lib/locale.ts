/** The dashboard writes "ptBR" where the language's own functions take "pt-BR". */
export const localeOf = (language: string) => language.replace(/([a-z])([A-Z])/g, "$1-$2")
