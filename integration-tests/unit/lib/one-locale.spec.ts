import { withOneLocale } from "../../../src/lib/one-locale"

describe("the language of a storefront's request", () => {
  it.each([
    "/store/products?locale=fa-IR",
    "/store/products?locale=fa&limit=1",
    "/store/products?locales[]=a",
    "/store/products?q=locale[]",
    "/store/products",
    "/admin/products?locale[]=fa",
    "/storefront?locale[]=fa",
  ])("stays when it is one text, and elsewhere: %s", (url) => {
    expect(withOneLocale(url)).toBe(url)
  })

  it.each([
    ["/store/products?locale[]=fa", "/store/products"],
    ["/store/products?locale[a][b]=fa&limit=1", "/store/products?limit=1"],
    ["/store/products?limit=1&locale=a&locale=b", "/store/products?limit=1"],
    ["/store?locale%5B%5D=fa", "/store"],
    ["//STORE/products?%6Cocale[x]=1", "//STORE/products"],
    ["/store/products?[locale][]=fa&[locale]=b", "/store/products"],
    ["/store/products?a=1&[locale]=fa&b=%zz", "/store/products?a=1&b=%zz"],
  ])("is not there when it is anything else: %s", (url, without) => {
    expect(withOneLocale(url)).toBe(without)
  })
})
