/** What is said about sharing. Nobody needs to know how it is done. */
import { counted, listed, quoted } from '../words.ts';
import type { Trouble } from './trouble.ts';

/** The name of the other one where it is known. */
const orPartner = (name: string | undefined): string => name ?? 'your partner';
const OrPartner = (name: string | undefined): string => name ?? 'Your partner';

export const words = {
  share: 'Share with my partner',
  get: 'Get my partner’s changes',
  settle: 'Settle what you both changed',
  finish: 'Finish',
  /** The name of VS Code’s own view: those who know it find it by that. */
  expert: 'Open VS Code’s Source Control',

  expertShort: 'Source Control',

  shared: 'Shared',
  notSharedYet: 'Not shared yet',
  alone: 'Only on this computer so far',
  mine: (count: number) => `${counted(count, 'change')} not yet shared`,
  theirs: (count: number, who: string | undefined) =>
    count > 0
      ? `${OrPartner(who)} shared ${counted(count, 'change')}`
      : `${OrPartner(who)} shared something else`,
  sharing: 'Sharing …',
  getting: 'Getting what was shared …',
  finishing: 'Finishing …',

  toSettle: (count: number) =>
    count > 0
      ? `You both changed the same · ${counted(count, 'document')} to settle`
      : 'You both changed the same · all is settled',
  toSettleMore: (ready: boolean) =>
    ready
      ? 'Both versions came together. Finish, and it is done.'
      : 'Both versions are safe. Settle what you both changed, then finish.',
  begun: 'Something is half done in this folder',
  begunMore:
    'Somebody began, in VS Code’s own view or outside of it, to bring versions of this folder together or to look at an earlier one, and has not finished. Sharing waits until that is finished there. Nothing is lost.',
  noBranch: 'An earlier version of this folder is open',
  noBranchMore:
    'Changes made here can’t be shared from an earlier version. Go back to the newest one in VS Code’s Source Control; whoever set the folder up can help. Nothing is lost.',

  notTrusted: 'Sharing waits until you trust this folder',
  notTrustedMore:
    'You have not said yet that you trust it. VS Code asks about that; everything else works meanwhile.',
  inBrowser: 'Sharing needs VS Code on a computer',
  inBrowserMore:
    'Here your files are saved in their own way. Open the folder in VS Code on a computer to share from there.',
  ownWay: 'Here you share in VS Code’s Source Control',
  ownWayMore:
    'Open it, write a few words about what changed, and press “Commit & Push”: then your partner can get it. What your partner shared comes in from there too.',
  elsewhere: 'This folder is not on this computer',
  elsewhereMore:
    'Its files are saved in their own way. Sharing from here needs a folder that lies on this computer.',
  guest: 'The folder is shared by the one who invited you',
  guestMore: 'You write in their folder: what you change is there, and they share it from their window.',
  noGitExtension: 'Sharing is turned off in this VS Code',
  noGitExtensionMore:
    'It goes through VS Code’s own Git support, which is turned off or was not found. Turn it on under Settings › Git: Enabled, and see that Git is on this computer.',
  unsafe: 'This folder belongs to somebody else on this computer',
  unsafeMore: 'VS Code does not work with its history until that is settled. Its Source Control says how.',

  kept: 'Your changes are kept here, ready to go.',
  nothingLost: 'Nothing is lost.',
} as const;

/** What stands in the strip, and what to do, after a try that did not come through. */
export const troubleWords: Readonly<Record<Trouble, { readonly line: string; readonly more: string }>> = {
  offline: {
    line: 'Not shared: you seem to be offline',
    more: 'Your changes are kept here, ready to go. Try again once you are online.',
  },
  'sign-in': {
    line: 'Not shared: the shared place does not know you yet',
    more: 'Your changes are kept here, ready to go. Try again, and sign in where VS Code asks. If it says again that you may not, ask whoever set the folder up to let you in.',
  },
  'no-place': {
    line: 'Not shared: the shared place was not found',
    more: 'Your changes are kept here, ready to go. The place may have moved, you may have no way in, or you are offline. Try again, or ask whoever set the folder up.',
  },
  overtaken: {
    line: 'Not shared yet: something new came in between',
    more: 'Your changes are kept here, ready to go. Share again in a moment: what came in between is brought together with yours first.',
  },
  protected: {
    line: 'Not shared: this place takes changes only after somebody looked at them',
    more: 'Your changes are kept here. Whoever set the folder up can change that, or knows the way in.',
  },
  refused: {
    line: 'Not shared: a check of this folder said no',
    more: 'Somebody set up a check for this folder, and it did not let your changes through. Your words are as they were.',
  },
  locked: {
    line: 'Not shared yet: something else works in this folder',
    more: 'Another program is working with the history of this folder. Try again in a moment. If it stays so, close other programs that have the folder open, or restart the computer.',
  },
  'in-the-way': {
    line: 'Not brought together yet: something is in the way',
    more: 'What was shared would be written over changes that are not kept yet. Nothing was changed.',
  },
  unrelated: {
    line: 'Not shared: the two folders have nothing in common',
    more: 'The shared place holds another folder than this one. Nothing was changed. Ask whoever set it up which of them is meant; you can open the shared one beside this one, and copy your plans there.',
  },
  'no-name': {
    line: 'Not shared yet: it is not known whose changes these are',
    more: 'Share again, and say what name shall stand beside them.',
  },
  'no-answer': {
    line: 'Not shared: there was no answer in time',
    more: 'Your changes are kept here. Try again in a moment.',
  },
  unknown: {
    line: 'Not shared: something went wrong',
    more: 'Your words are as they were. Try again; VS Code’s Source Control may say more.',
  },
};

/** What is asked and said on the way. */
export const asking = {
  shareWith: (partner: string | undefined) => `Share with ${orPartner(partner)}`,
  firstTime: (partner: string | undefined) => `Share this folder’s plans with ${orPartner(partner)}?`,
  goOn: 'Choose what goes',
  shareNow: 'Share',
  where: (place: string) => `They go to ${quoted(place)}.`,
  stays: (count: number) =>
    count === 0
      ? 'Your private notes stay with you.'
      : `Your private notes stay with you. ${counted(count, 'other file')} that changed in this folder ${count === 1 ? 'is no plan and stays' : 'are no plans and stay'} here too.`,
  choose: 'What goes along? Leave out what is to stay yours for now.',
  chooseMore: (titles: readonly string[]) =>
    `${listed(
      titles.map((title) => quoted(title, 40)),
      'and',
      3,
    )} ${titles.length === 1 ? 'goes' : 'go'} along. What else? Leave out what is to stay yours for now.`,
  unsaved: (titles: readonly string[]) =>
    `${listed(
      titles.map((title) => quoted(title, 40)),
      'and',
      3,
    )} ${titles.length === 1 ? 'has' : 'have'} words that are not saved yet.`,
  unsavedDetail: 'They are saved first, so that what you see is what goes along.',
  unsavedDetailGet:
    'They are saved first, so that nothing you wrote is missed when both versions are brought together.',
  save: 'Save and go on',
  notSaved: (title: string) =>
    `${quoted(title, 40)} could not be saved, so nothing was shared. Save it first.`,
  allShared: 'All is shared. Nothing new is waiting.',
  nothingNew: 'Nothing new was shared.',
  shared: (what: string, partner: string | undefined) => `Shared with ${orPartner(partner)}: ${what}.`,
  changesIn: (count: number, titles: readonly string[]) =>
    `${counted(count, 'change')} in ${listed(
      titles.map((title) => quoted(title, 40)),
      'and',
      3,
    )}`,
  tryAgain: 'Try again',
  got: (who: string | undefined, count: number) =>
    `${words.theirs(count, who)}. ${count === 1 ? 'It is' : 'They are'} in your plans now.`,
  gotOther: 'What was shared is in your folder now.',
  together: (count: number, who: string | undefined) =>
    `${words.theirs(count, who)}. Both versions came together.`,
  settle: (titles: readonly string[]) =>
    `You both changed the same in ${listed(
      titles.map((title) => quoted(title, 40)),
      'and',
      3,
    )}. Both versions are safe: settle it together or by yourself, then finish.`,
  finished: 'Both versions are brought together.',
  stillToSettle: (titles: readonly string[]) =>
    `Still to settle: ${listed(
      titles.map((title) => quoted(title, 40)),
      'and',
      4,
    )}.`,
  keepMineFirst: (titles: readonly string[], who: string | undefined) =>
    `${OrPartner(who)} shared changes of ${listed(
      titles.map((title) => quoted(title, 40)),
      'and',
      3,
    )}, and you changed it too.`,
  keepMineFirstDetail:
    'To bring both together, yours are put down as a version of their own first. They stay here, and go along the next time you share.',
  bringTogether: 'Bring both together',
  inTheWay: (names: readonly string[], who: string | undefined) =>
    `${OrPartner(who)} shared a change of ${listed(
      names.map((name) => quoted(name, 60)),
      'and',
      3,
    )}, and it was changed here too. It is no plan, so Third Point leaves it alone, and nothing was changed. Save a copy of yours under another name and undo the change, or keep it in VS Code’s Source Control; then get the changes again.`,
  marked: (names: readonly string[]) =>
    `Other files of this folder are marked to be kept next: ${listed(
      names.map((name) => quoted(name, 60)),
      'and',
      3,
    )}. What was shared can only come in once they are kept, or the mark is taken away, in VS Code’s Source Control. Nothing was changed.`,
  privacy: (count: number) =>
    count === 1
      ? 'One place may say more about a student than is meant for others.'
      : `${count} places may say more about students than is meant for others.`,
  privacyDetail: 'Whoever can open the shared folder will be able to read them, and its history keeps them.',
  showMe: 'Show me',
  shareAnyway: 'Share as it is',
  privateFiles: (names: readonly string[]) =>
    `Private things lie where they are shared: ${listed(
      names.map((name) => quoted(name, 60)),
      'and',
      3,
    )}.`,
  privateFilesDetail: 'Third Point leaves private notes out. What is marked or kept already would go along.',
  noPlace: 'This folder is not shared with anybody yet.',
  noPlaceDetail:
    'It needs a place that both of you can open, such as a private one on GitHub or one your school offers. VS Code can set one up; you then invite your partner there. Until then everything stays on this computer.',
  makePlace: 'Set up a place …',
  noFolder: 'To share, the two of you need a shared folder.',
  noFolderDetail:
    'That is a folder with a place elsewhere that both of you can open. If your partner has one already, open it here. If not, VS Code can make one of this folder. Until then you can send a plan as a file.',
  openShared: 'Open my partner’s folder …',
  otherFile: (names: readonly string[], who: string | undefined) =>
    `You and ${orPartner(who)} both changed ${listed(
      names.map((name) => quoted(name, 60)),
      'and',
      3,
    )}, which ${names.length === 1 ? 'is' : 'are'} no plan${names.length === 1 ? '' : 's'}.`,
  otherFileDetail: 'They can’t be brought together by themselves. Both can stay, side by side.',
  keepBoth: 'Keep both',
  mySelf: 'I’ll do it myself',
  takenOut: (title: string, by: 'ours' | 'theirs', who: string | undefined) =>
    by === 'theirs'
      ? `${OrPartner(who)} took ${quoted(title, 40)} out, and you changed it.`
      : `You took ${quoted(title, 40)} out, and ${orPartner(who)} changed it.`,
  keepIt: 'Keep it',
  letItGo: 'Take it out',
  whichFolder: 'Which folder?',
  whichFolders: 'More than one folder is open. Leave out what is to wait.',
  bothVersions: 'both versions, brought together',
  whatWaited: 'what was waiting here',
  titles: (titles: readonly string[]) =>
    listed(
      titles.map((title) => quoted(title, 40)),
      'and',
      4,
    ),
  nameTitle: 'Whose changes these are',
  nameMissing: 'A name, so that your partner knows who it is from.',
  name: 'What name shall stand beside your changes?',
  nameExample: 'Ana Ruiz',
  mail: 'And your e-mail address, as the shared place knows you?',
  mailExample: 'ana@school.example',
  mailWrong: 'An address, like ana@school.example.',
  fromTheCheck: (said: string) => `It said: ${quoted(said, 300)}`,
  offer:
    'Shall plans be brought together as plans in this folder, also when you do it outside of Third Point?',
  offerDetail:
    'Then VS Code’s own view and the command line bring plans together without mixing up goals, checks and notes. It sets this up for this copy of the folder, and writes lines about plans into the file .gitattributes, which goes along the next time somebody shares it.',
  setUp: 'Set it up',
  more: 'Tell me more',
  notNow: 'Not now',
  wasSetUp: 'Plans are brought together as plans in this folder now.',
  notSetUp: 'That could not be set up just now. Sharing from Third Point works as it did.',
} as const;
