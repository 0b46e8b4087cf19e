import type { Language } from '../../core/linter.ts';

/** How continuous integration runs this version of Certidoc: nothing need be installed in the project. */
const run = (version: string) => `npx --yes certidoc@${version}`;

const SETTINGS: Readonly<Record<Language, string>> = {
  fr: `# Réglages de Certidoc. Toutes les clés sont facultatives : enlevez le # de celles qui vous servent.
langue: fr
# referentiels: ["referentiels/**/*.referentiel.yaml"]   # où ils sont ; par défaut, partout dans le dossier
# ignorer: ["modeles/**"]                                # ce qui n'est pas vérifié
# regles:
#   fiche-rubrique-absente: info                         # erreur | avertissement | info | desactivee
# surcharges:
#   - {fichiers: "archives/**", regles: {croise-fiche-introuvable: desactivee}}
`,
  en: `# Settings of Certidoc. Every key is optional: take the # away from those you need.
langue: en
# referentiels: ["referentiels/**/*.referentiel.yaml"]   # where they are; anywhere in the folder by default
# ignorer: ["modeles/**"]                                # what is not checked
# regles:
#   fiche-rubrique-absente: info                         # erreur | avertissement | info | desactivee
# surcharges:
#   - {fichiers: "archives/**", regles: {croise-fiche-introuvable: desactivee}}
`,
};

/** Gives the text of new settings: the language of the messages, and the rest as comments. Never throws. */
export function settingsTemplate(language: Language): string {
  return SETTINGS[language];
}

/** Gives a workflow of GitHub that shows findings beside the lines of a change, and all of them in its summary. Never throws. */
export function githubTemplate(version: string): string {
  return `name: Certidoc
on: [push, pull_request]
permissions:
  contents: read
jobs:
  certidoc:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 22
      - run: ${run(version)} lint --format github
`;
}

/** Gives a job of GitLab that shows findings in merge requests (code quality) and in the tests of a pipeline. Never throws. */
export function gitlabTemplate(version: string): string {
  return `certidoc:
  image: node:22-alpine
  script:
    - ${run(version)} lint --format texte --format gitlab:gl-code-quality-report.json --format junit:certidoc.junit.xml
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: certidoc.junit.xml
`;
}

/**
 * Gives a hook of Git that checks the documents of a commit as the commit holds them, not as they are in the folder; the
 * project's own Certidoc comes first, then the machine's. Never throws.
 */
export function hookTemplate(version: string): string {
  return `#!/bin/sh
# Certidoc vérifie les documents du commit, tels qu'ils y seront. Pour passer outre : git commit --no-verify
# Certidoc checks the documents of the commit, as they will be in it. To skip it: git commit --no-verify
set -eu
top=$(git rev-parse --show-toplevel)
if [ -x "$top/node_modules/.bin/certidoc" ]; then set -- "$top/node_modules/.bin/certidoc"
elif command -v certidoc >/dev/null 2>&1; then set -- certidoc
else set -- ${run(version)}
fi
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git diff --cached --name-only -z --diff-filter=ACMR -- '*.referentiel.y*ml' '*.fiche.y*ml' '*.bilan.y*ml' \\
  '*.fiche.md' '*.bilan.md' >"$copy/.changed"
[ -s "$copy/.changed" ] || exit 0
mkdir "$copy/.git" # one project, as the repository is
git ls-files -z -- '*.yaml' '*.yml' '*.md' | git checkout-index -z --stdin --prefix="$copy/"
cd "$copy"
xargs -0 "$@" lint -- <.changed
`;
}
