import fc from 'fast-check';
import type { ScrubbedKind } from '../../src/demand/scrub/scrub.ts';

/* Any value in any of the ways people write it, said in any of the sentences people say it in. */

const digits = (length: number) =>
  fc.array(fc.integer({ min: 1, max: 9 }), { minLength: length, maxLength: length });
const DIGIT_WORDS = 'cero uno dos tres cuatro cinco seis siete ocho nueve'.split(' ');
const letters = (length: number) =>
  fc.string({
    unit: fc.constantFrom(...'BCDFGHJKLMQRTVWXYZ'),
    minLength: length,
    maxLength: length,
  });

/** Digits with gaps, one by one, or in words. */
const written = (of: fc.Arbitrary<number[]>) =>
  fc
    .tuple(of, fc.constantFrom('plain', 'dots', 'spaces', 'apart', 'words'))
    .map(([all, how]) =>
      how === 'words'
        ? all.map((digit) => DIGIT_WORDS[digit]).join(' ')
        : how === 'apart'
          ? all.join(' ')
          : how === 'plain'
            ? all.join('')
            : all.join('').replace(/\B(?=(?:\d{3})+$)/g, how === 'dots' ? '.' : ' '),
    );

/** «Yurleidys», «wilkeiver»: as parents coin them. */
const coined = fc
  .tuple(
    fc.constantFrom(
      'yus',
      'yor',
      'wil',
      'jhon',
      'key',
      'dei',
      'mai',
      'nai',
      'yul',
      'joh',
      'eu',
      'wuil',
    ),
    fc.constantFrom('mari', 'lei', 'bei', 'ne', 'kei', 'li', 'da', 'xi'),
    fc.constantFrom('dys', 'ver', 'beth', 'lys', 'ska', 'mar', 'ker', 'nny', 'dith', 'son'),
  )
  .map((parts) => parts.join(''));
const given = fc.oneof(
  coined,
  fc.constantFrom('María', 'jose', 'Luz', 'Nohemí', 'eleuterio', 'Carmen', 'Génesis', 'Brayan'),
);
const surname = fc.constantFrom(
  'Pérez',
  'chourio',
  'Landaeta',
  'Rojas',
  'briceño',
  'Tovar',
  'de la Cruz',
);
const large = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const name = fc
  .tuple(given, surname, fc.constantFrom('capitals', 'small', 'one'))
  .map(([first, last, how]) =>
    how === 'one'
      ? large(first)
      : how === 'small'
        ? `${first} ${last}`.toLowerCase()
        : `${large(first)} ${large(last)}`,
  );

const street = fc.constantFrom(
  'calle',
  'Cra',
  'carrera',
  'cll.',
  'Kr',
  'avenida',
  'Diagonal',
  'transversal',
  'cl',
);
const mark = fc.constantFrom(' # ', ' No. ', ' #', ' numero ', ' n° ');
const upTo = (max: number) => fc.integer({ min: 1, max });
const address = fc.oneof(
  fc
    .tuple(street, upTo(120), mark, upTo(99), fc.constantFrom('-', ' - '), upTo(99))
    .map(([kind, ...rest]) => `${kind} ${rest.join('')}`),
  fc.tuple(street, upTo(99), upTo(99)).map(([kind, one, other]) => `${kind} ${one} con ${other}`),
  fc.tuple(upTo(30), upTo(40)).map(([block, house]) => `manzana ${block} casa ${house}`),
  fc.tuple(upTo(9), upTo(904)).map(([tower, flat]) => `torre ${tower} apto ${flat}`),
);

const MONTHS =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  );
const birthdate = fc
  .tuple(upTo(28), upTo(12), fc.integer({ min: 1940, max: 2024 }), upTo(5))
  .map(([day, month, year, how]) =>
    how === 1
      ? `${day}/${month}/${year}`
      : how === 2
        ? `${day}-${month}-${`${year}`.slice(2)}`
        : how === 3
          ? `${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`
          : `${day} de ${MONTHS[month - 1]} ${how === 4 ? 'de' : 'del'} ${year}`,
  );

const email = fc
  .tuple(coined, upTo(99), fc.constantFrom('gmail', 'hotmail', 'outlook'), upTo(4))
  .map(([user, number, host, how]) =>
    how === 1
      ? `${user}${number}@${host}.com`
      : how === 2
        ? `${user} punto ${number} arroba ${host} punto com`
        : how === 3
          ? `${user}_${number} @ ${host}. com`
          : `${user}.${number}(arroba)${host}.com`,
  );

const plate = fc
  .tuple(letters(3), upTo(9), upTo(9), upTo(9), letters(2), upTo(4))
  .map(([three, a, b, c, end, how]) =>
    how === 1
      ? `${three}${a}${b}${c}`
      : how === 2
        ? `${three} ${a}${b}${c}`
        : how === 3
          ? `${three.toLowerCase()}${a}${b}${end.charAt(0).toLowerCase()}`
          : `${three.slice(1)}${a}${b}${c}${end}`,
  );

const local = digits(8).map((rest) => [3, 1, ...rest]);
const phone = fc.oneof(
  written(local).map((number) => number),
  local.map((all) => `+57 ${all.join('')}`),
  digits(7).map((all) => `0412-${all.join('')}`),
);

/** For each kind its values, and sentences with `_` where the value stands. */
export const SAID: Record<ScrubbedKind, { value: fc.Arbitrary<string>; in: readonly string[] }> = {
  name: {
    value: name,
    in: [
      'hola me llamo _ y necesito ayuda',
      'soy _, vengo de Coro',
      'mi hijo _ no tiene cupo',
      'a nombre de _',
      'la señora _ me dijo que viniera',
      'gracias. Atte. _',
    ],
  },
  phone: {
    value: phone,
    in: ['mi cel es _', 'me pueden llamar al _ por favor', 'whatsapp _', 'anote mi numero: _'],
  },
  cedula: {
    value: written(digits(8)),
    in: ['mi cedula es _', 'C.I. _', 'con cedula de ciudadania _ de Cúcuta', 'cedula V-_'],
  },
  ppt: { value: written(digits(7)), in: ['mi ppt es _', 'RUMV _', 'numero de ppt _ y no aparece'] },
  passport: {
    value: written(digits(9)),
    in: ['mi pasaporte es _', 'pasaporte venezolano numero _ vencido'],
  },
  email: { value: email, in: ['mi correo es _', 'escribanme a _', '_ ese es mi correo'] },
  address: {
    value: address,
    in: ['vivo en la _', 'mi direccion es _', 'estoy arrendada en _ hace un mes'],
  },
  plate: {
    value: plate,
    in: ['la placa es _', 'me robaron la moto de placas _', 'carro placa _ venezolano'],
  },
  bank: {
    value: written(digits(11)),
    in: ['mi cuenta de ahorros es _', 'cuenta bancolombia _', 'consignar a la cuenta _'],
  },
  birthdate: {
    value: birthdate,
    in: ['naci el _', 'fecha de nacimiento: _', 'mi hija nació el _ en Cúcuta', 'nacida _'],
  },
};
