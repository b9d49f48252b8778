"""preaudit (预审): is a document set ready for ISO/IEC 20000-1:2018 certification in China?"""

__version__ = "0.1.0"
