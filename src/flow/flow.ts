import type { Source, Statement } from '../portfolio/card.ts';

/** A guided route, as the guide walks it. */
export interface Flow {
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly steps: Readonly<Record<string, Step>>;
  readonly moved: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, Source>>;
}

export type Step =
  | { readonly kind: 'menu'; readonly text: Statement; readonly choices: readonly FlowChoice[] }
  | { readonly kind: 'municipality'; readonly text: Statement; readonly next: string }
  | {
      readonly kind: 'branch';
      readonly on: string;
      readonly cases: Readonly<Record<string, string>>;
      readonly otherwise: string;
    }
  | { readonly kind: 'tell'; readonly text: Statement; readonly next: string }
  | { readonly kind: 'card'; readonly card: string; readonly refused?: true | undefined }
  | { readonly kind: 'area'; readonly area: string }
  | { readonly kind: 'danger'; readonly danger: string };

export interface FlowChoice {
  readonly id: string;
  readonly label: string;
  readonly says: readonly string[];
  readonly goto: string;
}

/** What a step's links need, in a flow as written and as walked. */
export type Linked =
  | { readonly kind: 'menu'; readonly choices: readonly { readonly goto: string }[] }
  | { readonly kind: 'municipality' | 'tell'; readonly next: string }
  | {
      readonly kind: 'branch';
      readonly cases: Readonly<Record<string, string>>;
      readonly otherwise: string;
    }
  | { readonly kind: 'card' | 'area' | 'danger' };

/** Steps that a step can lead to. */
export function nextSteps(step: Linked): readonly string[] {
  switch (step.kind) {
    case 'menu':
      return step.choices.map(({ goto }) => goto);
    case 'branch':
      return [...Object.values(step.cases), step.otherwise];
    case 'municipality':
    case 'tell':
      return [step.next];
    case 'card':
    case 'area':
    case 'danger':
      return [];
  }
}

export const asks = ({ kind }: Linked): boolean => kind === 'menu' || kind === 'municipality';
