"""English function words, one tag each; the tags are those that `timeline.extract.tokens` works with."""

__all__ = ["FUNCTION_WORDS"]

FUNCTION_WORDS = {
    "D": "the a an this these those his her its their my our your some any no each every both all another either such"
    " what several many few most more much whose own",
    "#": "two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands"
    " million millions billion billions trillion",
    "I": "according of in on at by with from for about against between among through during over under into onto"
    " within without"
    " near across toward towards amid amidst via per despite upon behind beyond alongside including throughout"
    " around concerning regarding besides inside outside above below along off plus minus except like unlike worth"
    " ahead involving following past versus vs up down out",
    "C": "and or but nor yet & plus",
    "S": "if whether because although though unless while whereas when after before since until once as where how why"
    " than lest whenever",
    "W": "who which whom that",
    "R": "he she it they we i you him them us me himself herself itself themselves myself ourselves yourself one"
    " someone anyone everyone nobody none no-one anybody somebody everybody nothing something"
    " anything everything there here ours theirs mine",
    "X": "am is are was were be been being has have had having do does did isn’t aren’t wasn’t weren’t hasn’t haven’t"
    " hadn’t don’t doesn’t didn’t ’s ’re ’ve ’m ’d get gets got getting",
    "M": "will would shall should can could may might must cannot can’t won’t wouldn’t couldn’t shouldn’t ’ll ought",
    "T": "to",
    "-": "not never n’t neither hardly scarcely barely",
    "A": "also now then here there still already just even only again soon later earlier ago once ever always often"
    " sometimes perhaps maybe instead meanwhile however therefore thus nonetheless nevertheless otherwise together"
    " away back forward too very quite rather almost nearly about well else far further ahead apart abroad overseas"
    " today yesterday tomorrow tonight first last next previously yet indeed so far formerly afterward afterwards"
    " thereafter beforehand separately jointly initially one-on-one head-to-head face-to-face in-person",
}
