/** What the bot says of itself, in plain text. */
export const chatWords = {
  linked: (store: string) => `This chat now gets messages about the orders of ${store}.`,
  unknownCode: () =>
    "This code is unknown or has expired. Create a new one in your store's dashboard.",
  test: (store: string) =>
    `This is a test message for ${store}. Messages about its orders arrive here.`,
}
