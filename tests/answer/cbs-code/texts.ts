/** Every sentence on codes. */
export const CODE = {
  help: { title: "De CBS-code van een gemeente", menu: "The code of a municipality in statistics" },
  is: (name: string, code: string) => ({ title: `${name} heeft CBS-code ${code}`, paragraphs: [] }),
};
