//! A translation model in the files of Firefox Translations that translates word by word from a small lexicon.
//!
//! Nothing is trained. Every piece of the vocabulary has a dimension of its own (one-hot), the same for a source word
//! and its translation. The decoder forgets what it wrote and keeps the position alone; its attention compares
//! positions, looks at the source piece at the same place, and copies its dimension to the output. What the lexicon
//! lacks is spelt in single characters and copied.

/// The files of a model.
#[derive(Clone, Debug)]
pub(crate) struct TinyModel {
    pub(crate) model: Vec<u8>,
    pub(crate) source_vocab: Vec<u8>,
    pub(crate) target_vocab: Vec<u8>,
}

/// Dimensions: positions are sines in the first half and cosines in the second, the fastest first.
const WIDTH: usize = 256;
const HALF: usize = WIDTH / 2;
/// The fast waves tell positions apart; the slower ones belong to pieces.
const WAVES: usize = 10;
const FIRST_OF_PIECES: usize = 32;
/// The slowest sine hardly moves: what layer normalisation takes off it, it takes off everywhere.
const STILL: usize = HALF - 1;
const HIDDEN: usize = 32;

/// Builds the model of a lexicon: source and target words. Targets must differ.
pub(crate) fn build(lexicon: &[(&str, &str)]) -> TinyModel {
    let pieces = pieces(lexicon);
    let side = |source: bool| -> Vec<(String, u64)> {
        let text = |piece: &Piece| if source { piece.source.clone() } else { piece.target.clone() };
        pieces.iter().map(|piece| (text(piece), piece.kind)).collect()
    };
    TinyModel {
        model: weights(pieces.len()),
        source_vocab: sentencepiece(&side(true)),
        target_vocab: sentencepiece(&side(false)),
    }
}

struct Piece {
    source: String,
    target: String,
    /// As SentencePiece numbers them.
    kind: u64,
}

const NORMAL: u64 = 1;
const UNKNOWN: u64 = 2;
const CONTROL: u64 = 3;
const BYTE: u64 = 6;

fn pieces(lexicon: &[(&str, &str)]) -> Vec<Piece> {
    let same = |text: &str, kind| Piece { source: text.into(), target: text.into(), kind };
    let mut pieces = vec![same("</s>", CONTROL), same("<unk>", UNKNOWN), same("\u{2581}", NORMAL)];
    pieces.extend(('!'..='~').map(|c| same(&c.to_string(), NORMAL)));
    let word = |word: &str| format!("\u{2581}{word}");
    pieces.extend(lexicon.iter().map(|(source, target)| Piece {
        source: word(source),
        target: word(target),
        kind: NORMAL,
    }));
    // The bytes of ў, as real vocabularies have for what they lack.
    pieces.extend(["<0xD1>", "<0x9E>"].map(|byte| same(byte, BYTE)));
    pieces
}

/// The dimension of a piece.
fn dimension(piece: usize) -> usize {
    let room = STILL - FIRST_OF_PIECES;
    assert!(piece < 2 * room, "the lexicon is too large for a tiny model");
    if piece < room { FIRST_OF_PIECES + piece } else { HALF + FIRST_OF_PIECES + piece - room }
}

fn waves() -> impl Iterator<Item = usize> {
    (0..WAVES).chain(HALF..HALF + WAVES)
}

// The weights.

#[derive(Default)]
struct Tensors(Vec<Tensor>);

struct Tensor {
    name: String,
    kind: u64,
    shape: Vec<u32>,
    data: Vec<u8>,
}

/// A matrix from rows to columns, where only some places are not zero.
struct Matrix {
    rows: usize,
    columns: usize,
    places: Vec<(usize, usize, f32)>,
}

impl Matrix {
    fn zero(rows: usize, columns: usize) -> Self {
        Self { rows, columns, places: Vec::new() }
    }

    /// Waves less what layer normalisation took off them.
    fn position(gain: f32) -> Self {
        let places = waves().flat_map(|wave| [(wave, wave, gain), (STILL, wave, -gain)]);
        Self { rows: WIDTH, columns: WIDTH, places: places.collect() }
    }

    fn copy(pieces: usize, gain: f32) -> Self {
        let places = (0..pieces).map(|piece| (dimension(piece), dimension(piece), gain));
        Self { rows: WIDTH, columns: WIDTH, places: places.collect() }
    }
}

impl Tensors {
    fn floats(&mut self, name: &str, values: &[f32]) {
        let data = values.iter().flat_map(|value| value.to_le_bytes()).collect();
        let shape = vec![1, values.len() as u32];
        self.0.push(Tensor { name: name.into(), kind: 0x404, shape, data });
    }

    /// Integers and the factor that they were multiplied with.
    fn integers(&mut self, name: &str, shape: [usize; 2], values: &[i8], factor: f32) {
        let mut data: Vec<u8> = values.iter().map(|value| value.cast_unsigned()).collect();
        data.extend(factor.to_le_bytes());
        data.resize(data.len().next_multiple_of(256), 0);
        let shape = shape.map(|side| side as u32).to_vec();
        self.0.push(Tensor { name: name.into(), kind: 0x4101, shape, data });
    }

    /// A matrix, stored transposed; inputs up to `largest` are told apart, larger ones are cut.
    fn matrix(&mut self, name: &str, matrix: &Matrix, largest: f32) {
        let peak = matrix.places.iter().map(|place| place.2.abs()).fold(1.0, f32::max);
        let factor = 127.0 / peak;
        let mut values = vec![0_i8; matrix.rows * matrix.columns];
        for &(row, column, value) in &matrix.places {
            values[column * matrix.rows + row] = (value * factor).round() as i8;
        }
        self.integers(name, [matrix.rows, matrix.columns], &values, factor);
        self.floats(&format!("{name}_QuantMultA"), &[127.0 / largest]);
    }

    /// Layer normalisation: how much of the pieces and how much of the position goes on.
    fn normalised(&mut self, name: &str, pieces: usize, piece: f32, position: f32) {
        let mut scale = vec![0.0; WIDTH];
        for index in 0..pieces {
            scale[dimension(index)] = piece;
        }
        for wave in waves() {
            scale[wave] = position;
        }
        scale[STILL] = position;
        self.floats(&format!("{name}_ln_scale"), &scale);
        self.floats(&format!("{name}_ln_bias"), &[0.0; WIDTH]);
    }

    /// A feed-forward layer that adds nothing.
    fn idle(&mut self, name: &str, pieces: usize, position: f32) {
        self.matrix(&format!("{name}_W1"), &Matrix::zero(WIDTH, HIDDEN), 8.0);
        self.floats(&format!("{name}_b1"), &[0.0; HIDDEN]);
        self.matrix(&format!("{name}_W2"), &Matrix::zero(HIDDEN, WIDTH), 8.0);
        self.floats(&format!("{name}_b2"), &[0.0; WIDTH]);
        self.normalised(&format!("{name}_ffn"), pieces, 1.0, position);
    }

    /// Marian's binary format.
    fn file(self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let put = |bytes: &mut Vec<u8>, value: usize| bytes.extend((value as u64).to_le_bytes());
        put(&mut bytes, 1);
        put(&mut bytes, self.0.len());
        for tensor in &self.0 {
            put(&mut bytes, tensor.name.len() + 1);
            bytes.extend(tensor.kind.to_le_bytes());
            put(&mut bytes, tensor.shape.len());
            put(&mut bytes, tensor.data.len());
        }
        for tensor in &self.0 {
            bytes.extend(tensor.name.as_bytes());
            bytes.push(0);
        }
        bytes.extend(self.0.iter().flat_map(|t| &t.shape).flat_map(|side| side.to_le_bytes()));
        let padding = (bytes.len() + 8).next_multiple_of(256) - (bytes.len() + 8);
        put(&mut bytes, padding);
        bytes.resize(bytes.len() + padding, 0);
        bytes.extend(self.0.into_iter().flat_map(|tensor| tensor.data));
        bytes
    }
}

fn weights(pieces: usize) -> Vec<u8> {
    let mut tensors = Tensors::default();
    let mut embedding = vec![0_i8; pieces * WIDTH];
    for piece in 0..pieces {
        embedding[piece * WIDTH + dimension(piece)] = 127;
    }
    for side in ["encoder_Wemb", "decoder_Wemb"] {
        tensors.integers(side, [pieces, WIDTH], &embedding, 127.0);
    }
    tensors.integers("decoder_Wemb_QuantMultA", [1, 1], &[127], 127.0 / (127.0 / 17.0));
    tensors.floats("decoder_ff_logit_out_b", &vec![0.0; pieces]);

    for matrix in ["q", "k", "v", "o"] {
        tensors.matrix(&format!("encoder_l1_self_W{matrix}"), &Matrix::zero(WIDTH, WIDTH), 17.0);
        tensors.floats(&format!("encoder_l1_self_b{matrix}"), &[0.0; WIDTH]);
    }
    tensors.normalised("encoder_l1_self_Wo", pieces, 1.0, 3.0);
    tensors.idle("encoder_l1_ffn", pieces, 1.0);

    tensors.matrix("decoder_l1_rnn_W", &Matrix::zero(WIDTH, WIDTH), 17.0);
    tensors.matrix("decoder_l1_rnn_Wf", &Matrix::zero(WIDTH, WIDTH), 17.0);
    tensors.floats("decoder_l1_rnn_bf", &[0.0; WIDTH]);
    tensors.normalised("decoder_l1_rnn_ffn", pieces, 0.0, 6.0);
    let context = "decoder_l1_context";
    tensors.matrix(&format!("{context}_Wq"), &Matrix::position(4.0), 16.0);
    tensors.matrix(&format!("{context}_Wk"), &Matrix::position(4.0), 8.0);
    tensors.matrix(&format!("{context}_Wv"), &Matrix::copy(pieces, 1.0), 16.0);
    tensors.matrix(&format!("{context}_Wo"), &Matrix::copy(pieces, 4.0), 16.0);
    for bias in ["q", "k", "v", "o"] {
        tensors.floats(&format!("{context}_b{bias}"), &[0.0; WIDTH]);
    }
    tensors.normalised(&format!("{context}_Wo"), pieces, 1.0, 0.0);
    tensors.idle("decoder_l1_ffn", pieces, 0.0);

    let settings = format!(
        "version: tiny\ntype: transformer\ndim-emb: {WIDTH}\ntransformer-heads: 1\nenc-depth: 1\n\
         dec-depth: 1\ntransformer-dim-ffn: {HIDDEN}\ndim-vocabs:\n  - {pieces}\n  - {pieces}\n\
         enc-type: bidirectional\ntransformer-decoder-autoreg: rnn\ndec-cell: ssru\n\
         transformer-postprocess: dan\ntransformer-ffn-activation: relu\n\0"
    );
    let (shape, data) = (vec![settings.len() as u32], settings.into_bytes());
    tensors.0.push(Tensor { name: "special:model.yml".into(), kind: 0x101, shape, data });
    tensors.file()
}

// The vocabularies: SentencePiece's protocol buffer.

fn sentencepiece(pieces: &[(String, u64)]) -> Vec<u8> {
    let mut file = Vec::new();
    for (index, (text, kind)) in pieces.iter().enumerate() {
        let score = if text.chars().count() > 1 { -1.0 } else { -10.0_f32 } - index as f32 / 1e4;
        let mut piece = Vec::new();
        field(&mut piece, 1, text.as_bytes());
        piece.push(2 << 3 | 5);
        piece.extend(score.to_le_bytes());
        count(&mut piece, 3, *kind);
        field(&mut file, 1, &piece);
    }
    let mut trainer = Vec::new();
    // Unigram; the size; bytes for what is lacking; <unk> is 1, no <s>, </s> is 0, no padding.
    let none = u64::MAX;
    let settings =
        [(3, 1), (4, pieces.len() as u64), (35, 1), (40, 1), (41, none), (42, 0), (43, none)];
    for (number, value) in settings {
        count(&mut trainer, number, value);
    }
    field(&mut file, 2, &trainer);
    let mut normaliser = Vec::new();
    field(&mut normaliser, 1, b"identity");
    for number in [3, 4, 5] {
        count(&mut normaliser, number, 1);
    }
    field(&mut file, 3, &normaliser);
    file
}

fn varint(bytes: &mut Vec<u8>, mut value: u64) {
    while value > 0x7F {
        bytes.push((value & 0x7F) as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

fn count(bytes: &mut Vec<u8>, number: u64, value: u64) {
    varint(bytes, number << 3);
    varint(bytes, value);
}

fn field(bytes: &mut Vec<u8>, number: u64, content: &[u8]) {
    varint(bytes, number << 3 | 2);
    varint(bytes, content.len() as u64);
    bytes.extend(content);
}

/// The lexicon of the tests.
pub(crate) const LEXICON: &[(&str, &str)] = &[
    ("We", "Мы"),
    ("we", "мы"),
    ("demand", "требуем"),
    ("free", "свободных"),
    ("elections", "выборов"),
    ("and", "и"),
    ("the", "этот"),
    ("law", "закон"),
    ("Peace", "Мир"),
    ("peace", "мир"),
    ("freedom", "свобода"),
    ("people", "люди"),
    ("write", "пишут"),
    ("to", "к"),
    ("of", "из"),
];

#[test]
fn the_engine_reads_the_model_and_translates_word_by_word() {
    let files = build(LEXICON);
    let engine = fxtranslate::engine::Engine::from_bytes(
        &files.model,
        &files.source_vocab,
        &files.target_vocab,
    )
    .unwrap();
    assert_eq!(
        engine.translate("We demand free elections and peace"),
        "Мы требуем свободных выборов и мир"
    );
    assert_eq!(engine.translate("peace (42%) X-ray!"), "мир (42%) X-ray!");
    assert_eq!(engine.translate("peace ў"), "мир <0xD1><0x9E>");
    let words = ["peace", "law", "freedom", "people", "we"];
    let long: Vec<&str> = (0..120).map(|n| words[n % 5]).collect();
    let expected: Vec<&str> =
        (0..120).map(|n| ["мир", "закон", "свобода", "люди", "мы"][n % 5]).collect();
    assert_eq!(engine.translate(&long.join(" ")), expected.join(" "));
}
