import { Menu, useMantineColorScheme } from '@mantine/core';
import { chooseLanguage, type Language, language, languages } from '../words/language.js';
import { words } from '../words/first.js';

type Scheme = keyof typeof words.shell.schemes;

/** In a menu: light or dark, and in which language. Kept in this browser. */
export function LooksItems() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{words.shell.looks}</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as Scheme)}>
        {Object.entries(words.shell.schemes).map(([scheme, label]) => (
          <Menu.RadioItem key={scheme} value={scheme}>
            {label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Divider />
      <Menu.Label>{words.shell.language}</Menu.Label>
      <Menu.RadioGroup value={language} onChange={(chosen) => chooseLanguage(chosen as Language)}>
        {Object.entries(languages).map(([tag, name]) => (
          <Menu.RadioItem key={tag} value={tag} lang={tag}>
            {name}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
