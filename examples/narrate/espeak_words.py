"""Speaks a text with espeak-ng's library, which tells the moment of each word; its command does not.

npx wayleaf narrate article.md --voice='python3 espeak_words.py {lang} {file} {audio} {words}'

Needs Python 3 and libespeak-ng (apt install espeak-ng). The same shape serves any voice that tells its words.
"""
import ctypes
import json
import sys
import wave

AUDIO_SYNCHRONOUS = 2  # give the samples to the callback, play nothing
CHARS_UTF8 = 1
WORD_EVENT = 1


class Id(ctypes.Union):
    _fields_ = [("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8)]


class Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),  # in characters, from 1
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),  # in milliseconds
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", Id),
    ]


def main(lang, text_file, audio_file, words_file):
    with open(text_file, encoding="utf-8") as file:
        text = file.read().strip()
    engine = ctypes.CDLL("libespeak-ng.so.1")
    rate = engine.espeak_Initialize(AUDIO_SYNCHRONOUS, 0, None, 0)
    if engine.espeak_SetVoiceByName(lang.encode()):
        sys.exit(f"There is no voice for {lang}.")
    samples = bytearray()
    marks = []

    @ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(Event))
    def on_sound(sound, count, events):
        if sound and count:
            samples.extend(ctypes.string_at(sound, count * 2))
        index = 0
        while events[index].type:
            event = events[index]
            if event.type == WORD_EVENT:
                start = event.text_position - 1
                value = text[start : start + event.length]
                marks.append({"time": event.audio_position, "type": "word", "value": value})
            index += 1
        return 0

    engine.espeak_SetSynthCallback(on_sound)
    data = text.encode() + b"\0"
    engine.espeak_Synth(data, len(data), 0, 1, 0, CHARS_UTF8, None, None)
    engine.espeak_Synchronize()
    with wave.open(audio_file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(bytes(samples))
    with open(words_file, "w", encoding="utf-8") as out:
        out.writelines(json.dumps(mark, ensure_ascii=False) + "\n" for mark in marks)


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
